package nl.beschutwerk.reference;

import java.util.List;

/** The files of a reference set, in the order in which they are hashed. The method file is not one of them. */
enum ReferenceFile {
    CALENDAR("calendar.csv", "kwartaal", "publicatiemaand", "jaren_later"),
    MERGERS("mergers.csv", "datum", "oude_gemeentecode", "nieuwe_gemeentecode", "soort"),
    MUNICIPALITIES(
            "municipalities.csv",
            "gemeentecode",
            "gemeentenaam",
            "arbeidsmarktregio",
            "geldig_vanaf",
            "geldig_tot_exclusief"),
    REGIONS("regions.csv", "arbeidsmarktregio", "naam", "geldig_vanaf", "geldig_tot_exclusief"),
    TARGETS("targets.csv", "jaar", "gebiedsniveau", "gebiedscode", "doelstelling", "bron");

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // always made by List.of
    private final List<String> columns;

    ReferenceFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    /** The required columns. Other columns, such as certainty and remarks, are for people. */
    List<String> columns() {
        return columns;
    }
}
