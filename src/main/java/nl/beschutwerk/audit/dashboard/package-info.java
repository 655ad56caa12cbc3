/**
 * Reads the pages of the dashboard back as a reader would, and proves what they say and draw against the open data. Start with
 * {@link nl.beschutwerk.audit.dashboard.DashboardProof}.
 */
@NullMarked
package nl.beschutwerk.audit.dashboard;

import org.jspecify.annotations.NullMarked;
