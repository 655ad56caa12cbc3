/**
 * The scorecard of accessibility: the points of the published checklists for statistical spreadsheets, each checked in the
 * finished workbook. Each point has one entry in the checklist and one method that checks it.
 */
@NullMarked
package nl.beschutwerk.audit.accessibility;

import org.jspecify.annotations.NullMarked;
