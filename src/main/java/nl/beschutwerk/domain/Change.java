package nl.beschutwerk.domain;

/**
 * How much a figure differs from that of an earlier quarter's current release (definitions, "Comparisons").
 *
 * @param difference in the unit of the indicator (for percentages: percentage points), unrounded; absent where either figure
 *     is absent or there is no such release, hidden where either is hidden
 */
public record Change(FigureKey key, ComparedWith with, FigureValue difference) {}
