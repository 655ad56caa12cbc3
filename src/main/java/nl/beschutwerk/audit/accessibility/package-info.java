/**
 * The scorecard of accessibility: the points of the published checklists for statistical spreadsheets, each checked in the
 * finished workbook. A point is one line in the checklist and one method that looks.
 */
@NullMarked
package nl.beschutwerk.audit.accessibility;

import org.jspecify.annotations.NullMarked;
