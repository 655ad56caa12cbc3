package nl.beschutwerk.domain;

/**
 * The difference between a figure and the same figure in an earlier quarter's current release (definitions, "Comparisons").
 *
 * @param difference in the unit of the indicator (for percentages: percentage points), of the amounts as published; absent if
 *     either figure is absent or there is no such release, hidden if either figure is hidden
 */
public record Change(FigureKey key, ComparedWith with, FigureValue difference) {}
