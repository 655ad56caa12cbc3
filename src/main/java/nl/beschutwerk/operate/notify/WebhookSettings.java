package nl.beschutwerk.operate.notify;

import nl.beschutwerk.operate.secret.Secret;

/**
 * How a webhook is called.
 *
 * @param secret the key of its signature
 */
record WebhookSettings(WebAddress address, Secret secret) {}
