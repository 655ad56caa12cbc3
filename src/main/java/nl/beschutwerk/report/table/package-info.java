/**
 * The one table model that every format shares: a book of sheets, a sheet with its text and one table, a table whose cells
 * say what they are. A renderer lays it out and computes nothing.
 */
@NullMarked
package nl.beschutwerk.report.table;

import org.jspecify.annotations.NullMarked;
