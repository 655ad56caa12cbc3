/**
 * How the product reaches its database: which one the operator wants, the pool of connections that work on it, and what goes
 * wrong on the way. {@code access} opens a database and brings it up to date; {@code embedded} runs a PostgreSQL server of the
 * product's own. Knows connections and roles, no figure. Start with {@link nl.beschutwerk.database.DatabaseSettings}.
 */
@NullMarked
package nl.beschutwerk.database;

import org.jspecify.annotations.NullMarked;
