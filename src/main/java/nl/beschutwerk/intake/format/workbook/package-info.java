/**
 * Reads the rows of delivered workbooks (.xlsx). A workbook is a zip file with XML parts, and both formats can be abused. So
 * each part is read once, as a stream, with a limit on everything that could grow, and features that a plain workbook does
 * not need are refused.
 */
@NullMarked
package nl.beschutwerk.intake.format.workbook;

import org.jspecify.annotations.NullMarked;
