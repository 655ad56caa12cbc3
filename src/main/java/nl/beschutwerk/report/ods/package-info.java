/**
 * The tables of the workbooks as OpenDocument spreadsheets (ODS), the open standard of the Dutch government. Written as XML
 * directly: libraries for it know no number formats, headers that a reader announces, title or language.
 */
@NullMarked
package nl.beschutwerk.report.ods;

import org.jspecify.annotations.NullMarked;
