/**
 * Shows the outcome of a scenario as a workbook and as open data. Start with {@link
 * nl.beschutwerk.report.scenario.ScenarioBook}.
 */
@NullMarked
package nl.beschutwerk.report.scenario;

import org.jspecify.annotations.NullMarked;
