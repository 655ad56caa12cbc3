package nl.beschutwerk.intake.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.intake.format.workbook.SheetSearch;

/**
 * Looks for the names of columns in another place than the first row, where people put a title above a table or a cover sheet
 * before it.
 */
public final class HeaderSearch {

    /** Rows of a file or a sheet that are looked at. */
    private static final int ROWS = 50;

    /** Characters of a text that are looked at. */
    private static final int LOOK = 256 * 1024;

    private static final List<String> DELIMITERS = List.of(";", ",", "\t");

    private HeaderSearch() {}

    /**
     * Says in Dutch where the names are and what to do; empty when they are in the first row, or nowhere near the beginning.
     *
     * @param encoding as {@link FileInspection} found it
     * @param names of columns, all of which must stand in one row
     * @throws IOException when the disk fails
     */
    public static Optional<String> find(Path file, TextEncoding encoding, Set<String> names) throws IOException {
        try {
            return encoding == TextEncoding.WORKBOOK
                    ? SheetSearch.find(file, fields -> holds(fields, names), ROWS)
                            .filter(found -> found.sheet() > 1 || found.row() > 1)
                            .map(HeaderSearch::inWorkbook)
                    : findRow(file, encoding, names).filter(row -> row > 1).map(HeaderSearch::above);
        } catch (UnreadableFileException e) {
            // Told where the rows are read.
            return Optional.empty();
        }
    }

    private static Optional<Integer> findRow(Path file, TextEncoding encoding, Set<String> names) throws IOException {
        char[] look = new char[LOOK];
        int length = 0;
        try (BufferedReader text = new BufferedReader(CheckedText.open(DeliveredBytes.open(file), encoding))) {
            Delimiter.skipDeclaration(text);
            for (int count = 0; count >= 0 && length < LOOK; length += Math.max(count, 0)) {
                count = text.read(look, length, LOOK - length);
            }
        }
        List<String> lines = new String(look, 0, length).lines().limit(ROWS).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\"", "");
            if (DELIMITERS.stream().anyMatch(delimiter -> holds(Arrays.asList(line.split(delimiter, -1)), names))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static String inWorkbook(SheetSearch.Found found) {
        return found.sheet() == 1 ? above(found.row()) : onSheet(found.sheet(), found.row());
    }

    /** Which sheet by its place: its name may be anything. */
    private static String onSheet(int sheet, long row) {
        return "De gegevens staan op werkblad " + sheet
                + ", maar wij lezen alleen het eerste werkblad. Zet het werkblad met de "
                + "gegevens vooraan"
                + (row == 1 ? "" : ", haal de rijen boven de kolomnamen weg (die staan nu in rij " + row + ")")
                + " en lever de werkmap opnieuw aan.";
    }

    /** Whether all names are among the fields of a row. */
    private static boolean holds(List<String> fields, Set<String> names) {
        return fields.size() <= FormatLimits.MAX_COLUMNS
                && fields.stream().map(Header::name).collect(Collectors.toSet()).containsAll(names);
    }

    /** For names that stand in a lower row of the same sheet or text. */
    private static String above(long row) {
        return "De kolomnamen staan in rij " + row
                + ", maar ze moeten in rij 1 staan. Haal de rijen erboven weg en lever het " + "bestand opnieuw aan.";
    }
}
