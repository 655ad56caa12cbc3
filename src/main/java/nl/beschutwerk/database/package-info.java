/**
 * The product's access to its database: the settings of the operator, the connection pool, and the failures of connections.
 * {@code access} opens a database and migrates it; {@code embedded} runs the product's own PostgreSQL server. These packages
 * manage connections and roles, not figures. Start with {@link nl.beschutwerk.database.DatabaseSettings}.
 */
@NullMarked
package nl.beschutwerk.database;

import org.jspecify.annotations.NullMarked;
