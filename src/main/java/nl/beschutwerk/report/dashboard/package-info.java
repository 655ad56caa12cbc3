/**
 * The dashboard: static pages of the country and of each region, in Dutch and in English. Start with
 * {@link nl.beschutwerk.report.dashboard.DashboardReport}.
 */
@NullMarked
package nl.beschutwerk.report.dashboard;

import org.jspecify.annotations.NullMarked;
