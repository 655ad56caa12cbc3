/**
 * Workbooks (XLSX), laid out from the table model according to the published checklist for accessible statistical spreadsheets.
 * This package computes nothing, and equal content gives equal bytes on every machine.
 */
@NullMarked
package nl.beschutwerk.report.excel;

import org.jspecify.annotations.NullMarked;
