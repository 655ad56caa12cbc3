package nl.beschutwerk.sample;

/**
 * A row with something to find.
 *
 * @param file it stands in
 * @param row as a spreadsheet shows it, the header being 1
 * @param code of the finding
 */
public record PlantedFault(String file, long row, String code) {}
