package nl.beschutwerk.report.table;

/**
 * A column of a table.
 *
 * @param header what the column holds, with its unit where the words do not say it; unique within the table
 * @param width room that its contents want, in characters
 */
public record Column(String header, int width) {}
