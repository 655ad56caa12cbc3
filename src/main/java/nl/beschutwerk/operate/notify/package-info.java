/**
 * Telling: sends what the outbox holds by mail and webhook, and gives a sign of life to a monitor. Start with {@link
 * nl.beschutwerk.operate.notify.Notifying}. Whatever goes wrong with it never makes anything else fail; it is seen in {@code due}.
 */
@NullMarked
package nl.beschutwerk.operate.notify;

import org.jspecify.annotations.NullMarked;
