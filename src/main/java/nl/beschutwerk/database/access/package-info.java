/**
 * Opens a database, on the embedded server or on the operator's own: checks that it can be used, migrates it, and revokes
 * rights that are not needed. Start with {@link nl.beschutwerk.database.access.DatabaseAccess}.
 */
@NullMarked
package nl.beschutwerk.database.access;

import org.jspecify.annotations.NullMarked;
