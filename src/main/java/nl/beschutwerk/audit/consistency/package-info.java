/**
 * The proof that every number in a workbook, in its cells, sentences and charts, equals the open data for the figure that the
 * ledger assigns to it.
 */
@NullMarked
package nl.beschutwerk.audit.consistency;

import org.jspecify.annotations.NullMarked;
