/**
 * The one table model that every format shares: a book has sheets, a sheet has text and one table, and the cells of a table
 * carry their meaning. A renderer lays the model out and computes nothing.
 */
@NullMarked
package nl.beschutwerk.report.table;

import org.jspecify.annotations.NullMarked;
