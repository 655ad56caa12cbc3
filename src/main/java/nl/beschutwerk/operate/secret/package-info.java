/**
 * Passwords, keys and addresses that nobody else may know, and where they are kept. Start with
 * {@link nl.beschutwerk.operate.secret.SecretSource}.
 */
@NullMarked
package nl.beschutwerk.operate.secret;

import org.jspecify.annotations.NullMarked;
