package nl.beschutwerk.sample;

/**
 * A row with a planted fault.
 *
 * @param file name of the file with the row
 * @param row as a spreadsheet numbers it; the header is row 1
 * @param code of the finding
 */
public record PlantedFault(String file, long row, String code) {}
