/**
 * The proof that every number in a workbook, in its cells, sentences and charts, is the number that the open data gives for
 * what the cell says it is.
 */
@NullMarked
package nl.beschutwerk.audit.consistency;

import org.jspecify.annotations.NullMarked;
