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
 * Searches the column names in other places than the first row, because people put a title above a table or a cover sheet
 * before it.
 */
public final class HeaderSearch {

    /** Number of rows of a file or sheet that are searched. */
    private static final int ROWS = 50;

    /** Number of characters of a text that are searched. */
    private static final int LOOK = 256 * 1024;

    private static final List<String> DELIMITERS = List.of(";", ",", "\t");

    private HeaderSearch() {}

    /**
     * Returns a Dutch sentence that says where the names are and what to do; empty if they are in the first row, or not near
     * the beginning.
     *
     * @param encoding as detected by {@link FileInspection}
     * @param names the column names, which must all be in one row
     * @throws IOException if the disk fails
     */
    public static Optional<String> find(Path file, TextEncoding encoding, Set<String> names) throws IOException {
        try {
            return encoding == TextEncoding.WORKBOOK
                    ? SheetSearch.find(file, fields -> holds(fields, names), ROWS)
                            .filter(found -> found.sheet() > 1 || found.row() > 1)
                            .map(HeaderSearch::inWorkbook)
                    : findRow(file, encoding, names).filter(row -> row > 1).map(HeaderSearch::above);
        } catch (UnreadableFileException e) {
            // This fault is reported when the rows are read.
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

    /** Identifies the sheet by its position, because its name may contain anything. */
    private static String onSheet(int sheet, long row) {
        return "De gegevens staan op werkblad " + sheet
                + ", maar wij lezen alleen het eerste werkblad. Zet het werkblad met de "
                + "gegevens vooraan"
                + (row == 1 ? "" : ", haal de rijen boven de kolomnamen weg (die staan nu in rij " + row + ")")
                + " en lever de werkmap opnieuw aan.";
    }

    /** Returns whether the fields of a row contain all names. */
    private static boolean holds(List<String> fields, Set<String> names) {
        return fields.size() <= FormatLimits.MAX_COLUMNS
                && fields.stream().map(Header::name).collect(Collectors.toSet()).containsAll(names);
    }

    /** Returns the sentence for names that are in a lower row of the same sheet or text. */
    private static String above(long row) {
        return "De kolomnamen staan in rij " + row
                + ", maar ze moeten in rij 1 staan. Haal de rijen erboven weg en lever het " + "bestand opnieuw aan.";
    }
}
