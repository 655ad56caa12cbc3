package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.domain.SeriesBreak.Cause;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares {@code breuken.csv} with the breaks that follow from the releases in the database: each must have exactly one row.
 * The database does not say of which municipalities areas were made up in other quarters. A break by another composition is
 * therefore accepted if it is of an area of the release and not of its first quarter, and a missing one is not found.
 */
final class BreaksProof {

    private static final String FILE = "breuken.csv";

    private final Set<SeriesBreak> known;
    private final Figures own;
    private final Set<Quarter> shown;

    private BreaksProof(Figures own, Set<Quarter> shown, Comparisons comparisons) {
        this.known = comparisons.breaks().collect(Collectors.toCollection(LinkedHashSet::new));
        this.own = own;
        this.shown = shown;
    }

    /**
     * The differences, by row.
     *
     * @param own figures of the release's own quarter
     * @param shown the quarters that the release shows
     */
    static List<Failure> failures(Path openData, Figures own, Set<Quarter> shown, Comparisons comparisons)
            throws IOException {
        return new BreaksProof(own, shown, comparisons).failures(CsvFile.read(openData.resolve(FILE)));
    }

    private List<Failure> failures(List<CSVRecord> rows) {
        List<Failure> failures = new ArrayList<>();
        Set<SeriesBreak> seen = new HashSet<>();
        for (CSVRecord row : rows) {
            SeriesBreak found = seriesBreak(row);
            if (!known.contains(found) && !isPossibleComposition(found)) {
                failures.add(failure(row, inWords(found) + " staat niet in de database"));
            }
            if (!seen.add(found)) {
                failures.add(failure(row, inWords(found) + " staat er dubbel"));
            }
        }
        known.stream()
                .filter(wanted -> !seen.contains(wanted))
                .map(wanted -> new Failure(
                        "opendata/" + FILE, "", inWords(wanted) + " ontbreekt; in de database staat het wel"))
                .forEach(failures::add);
        return failures;
    }

    private boolean isPossibleComposition(SeriesBreak found) {
        return found.cause() == Cause.SAMENSTELLING_GEBIED
                && own.areas(found.level()).stream()
                        .anyMatch(area -> area.code().equals(found.areaCode()))
                && shown.contains(found.quarter())
                && !found.quarter().equals(Collections.min(shown));
    }

    private static SeriesBreak seriesBreak(CSVRecord row) {
        return new SeriesBreak(
                AreaLevel.ofCode(row.get("gebiedsniveau")),
                row.get("gebiedscode"),
                Quarter.parse(row.get("kwartaal")),
                Cause.valueOf(row.get("oorzaak").toUpperCase(Locale.ROOT)));
    }

    private static Failure failure(CSVRecord row, String problem) {
        return new Failure("opendata/" + FILE, "rij " + (row.getRecordNumber() + 1), problem);
    }

    private static String inWords(SeriesBreak found) {
        return found.areaCode() + " " + found.quarter() + " "
                + found.cause().name().toLowerCase(Locale.ROOT);
    }
}
