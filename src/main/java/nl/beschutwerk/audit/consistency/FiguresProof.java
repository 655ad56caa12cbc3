package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.apache.commons.csv.CSVRecord;

/**
 * The proof that the open data of a release says what the database says: every figure of the quarter, every figure of the
 * series, every change, every place in the ranking, every correction, and every break in a series. Each file must have every row
 * that the database has exactly once, and no others. The database does not say of which municipalities an area was made up in
 * another quarter: of the breaks by composition, a missing one is not found.
 */
public final class FiguresProof {

    /**
     * Identifies a row.
     *
     * @param other the quarter with which a change compares; for a figure, its own quarter
     */
    private record RowKey(Quarter quarter, Quarter other, FigureKey figure) {

        static RowKey ofFigure(Quarter quarter, FigureKey figure) {
            return new RowKey(quarter, quarter, figure);
        }

        static RowKey of(CSVRecord row) {
            Quarter quarter = Quarter.parse(row.get("kwartaal"));
            Quarter other = row.isMapped(OTHER_QUARTER) ? Quarter.parse(row.get(OTHER_QUARTER)) : quarter;
            return new RowKey(quarter, other, key(row));
        }

        String inWords() {
            return FiguresProof.inWords(figure) + " in " + quarter
                    + (other.equals(quarter) ? "" : " vergeleken met " + other);
        }
    }

    /** What the database says in a row. */
    private record Known(FigureValue value, String areaName) {}

    private static final String OTHER_QUARTER = "vergeleken_kwartaal";

    private final Path openData;
    private final List<Failure> failures = new ArrayList<>();
    private long compared;

    private FiguresProof(Path openData) {
        this.openData = openData;
    }

    /**
     * Compares {@code cijfers.csv}, {@code reeks.csv}, {@code veranderingen.csv}, {@code vergelijking.csv} and {@code
     * breuken.csv} with the database, and {@code correcties.csv} if the release is a correction.
     *
     * @param release folder of the release
     * @param own figures of its quarter, protected
     * @param shown protected figures of every quarter that the release shows, including its own
     * @param comparisons of the release; its breaks need not include those by composition of an area
     * @param correction the changes to the version that the release corrects; empty for a first version
     * @throws IOException when a file is missing or cannot be read
     */
    public static FiguresProof of(
            Path release,
            Figures own,
            Map<Quarter, Figures> shown,
            Comparisons comparisons,
            Optional<Correction> correction)
            throws IOException {
        FiguresProof proof = new FiguresProof(release.resolve("opendata"));
        proof.figures(own);
        proof.series(shown);
        proof.changes(own, comparisons);
        proof.rows(KnownRows.standings(comparisons.standings().toList(), own.areas(AreaLevel.ARBEIDSMARKTREGIO)));
        proof.failures.addAll(BreaksProof.failures(proof.openData, own, shown.keySet(), comparisons));
        if (correction.isPresent()) {
            proof.rows(KnownRows.corrections(
                    correction.get().revisions(), correction.get().reason()));
        }
        return proof;
    }

    /** The differences, by file and row. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** The number of rows that were compared with the database, except those of breaks, which have no figures. */
    public long compared() {
        return compared;
    }

    private void figures(Figures own) throws IOException {
        Map<RowKey, Known> known = new LinkedHashMap<>();
        own.stream().forEach(figure -> put(known, figure));
        eachOnce("cijfers.csv", "waarde", known);
    }

    /** The series has the unsplit figures of the country and the regions. */
    private void series(Map<Quarter, Figures> shown) throws IOException {
        Map<RowKey, Known> known = new LinkedHashMap<>();
        new TreeMap<>(shown)
                .values().stream()
                        .flatMap(Figures::stream)
                        .filter(figure -> figure.key().level() != AreaLevel.GEMEENTE)
                        .filter(figure -> figure.key().breakdown() == Breakdown.TOTAAL)
                        .forEach(figure -> put(known, figure));
        eachOnce("reeks.csv", "waarde", known);
    }

    private static void put(Map<RowKey, Known> known, Figure figure) {
        known.put(RowKey.ofFigure(figure.quarter(), figure.key()), new Known(figure.value(), figure.areaName()));
    }

    private void changes(Figures own, Comparisons comparisons) throws IOException {
        Map<RowKey, Known> known = new LinkedHashMap<>();
        comparisons.changes().forEach(change -> {
            Quarter other = change.with().quarterFor(own.quarter());
            String areaName = own.find(change.key()).map(Figure::areaName).orElse("");
            known.put(new RowKey(own.quarter(), other, change.key()), new Known(change.difference(), areaName));
        });
        eachOnce("veranderingen.csv", "verandering", known);
    }

    /** Compares a file with the rows that it must have, each exactly once. */
    private void eachOnce(String file, String column, Map<RowKey, Known> known) throws IOException {
        Set<RowKey> seen = new HashSet<>();
        for (CSVRecord row : CsvFile.read(openData.resolve(file))) {
            RowKey key;
            try {
                key = RowKey.of(row);
            } catch (IllegalArgumentException e) {
                failures.add(at(file, row, "kan niet worden gelezen: een kwartaal, code of indeling bestaat niet"));
                continue;
            }
            compare(file, row, column, Optional.ofNullable(known.get(key)));
            if (!seen.add(key)) {
                fail(file, row, "staat er dubbel");
            }
        }
        known.keySet().stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> failures.add(new Failure(
                        "opendata/" + file, "", key.inWords() + " ontbreekt; in de database staat het wel")));
    }

    private void rows(KnownRows known) throws IOException {
        failures.addAll(known.differences(openData));
        compared += known.size();
    }

    private void compare(String file, CSVRecord row, String column, Optional<Known> known) {
        compared++;
        if (known.isEmpty()) {
            fail(file, row, "staat niet in de database");
            return;
        }
        String areaName = known.get().areaName();
        if (!row.get("gebiedsnaam").equals(areaName)) {
            fail(file, row, "heet " + row.get("gebiedsnaam") + ", in de database " + areaName);
        }
        FigureValue value = known.get().value();
        String amount = AsPublished.amount(value);
        if (!row.get(column).equals(amount)) {
            fail(
                    file,
                    row,
                    "is " + AsPublished.shown(row.get(column)) + ", in de database " + AsPublished.shown(amount));
        }
        if (!row.get("obs_status").equals(AsPublished.status(value))
                || !row.get("conf_status").equals(AsPublished.confidentiality(value))
                || !row.get("reden").equals(AsPublished.reason(value))) {
            fail(file, row, "heeft een andere status dan in de database");
        }
    }

    private void fail(String file, CSVRecord row, String problem) {
        failures.add(at(file, row, inWords(key(row)) + " " + problem));
    }

    /** A row is numbered as a spreadsheet does, with the header as the first. */
    private static Failure at(String file, CSVRecord row, String message) {
        return new Failure("opendata/" + file, "rij " + (row.getRecordNumber() + 1), message);
    }

    private static FigureKey key(CSVRecord row) {
        return new FigureKey(
                AreaLevel.ofCode(row.get("gebiedsniveau")),
                row.get("gebiedscode"),
                Indicator.ofCode(row.get("indicator")),
                Breakdown.ofCode(row.get("uitsplitsing")),
                row.get("categorie"));
    }

    private static String inWords(FigureKey key) {
        return key.areaCode() + " " + key.indicator().code() + " "
                + key.breakdown().code() + " " + key.category();
    }
}
