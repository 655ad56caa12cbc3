/**
 * The tables of the workbooks as OpenDocument spreadsheets (ODS), the open standard of the Dutch government. The files are
 * written as XML directly, because the libraries for ODS do not support number formats, headers for screen readers, title or
 * language.
 */
@NullMarked
package nl.beschutwerk.report.ods;

import org.jspecify.annotations.NullMarked;
