/**
 * Delivered workbooks (.xlsx) as rows. A workbook is a zip file of XML parts, either of which can be built to do harm; so each
 * part is read as a stream, once, with a bound on everything that could grow, and what a workbook has no need of is refused.
 */
@NullMarked
package nl.beschutwerk.intake.format.workbook;

import org.jspecify.annotations.NullMarked;
