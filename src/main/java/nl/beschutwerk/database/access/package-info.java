/**
 * Opens a database to work on, on the embedded server or on one of the operator's own: checks that it can be used, migrates
 * it, and takes away rights that nobody needs. Start with {@link nl.beschutwerk.database.access.DatabaseAccess}.
 */
@NullMarked
package nl.beschutwerk.database.access;

import org.jspecify.annotations.NullMarked;
