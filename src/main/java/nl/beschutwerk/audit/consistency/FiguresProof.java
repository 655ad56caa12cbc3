package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Change;
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
 * series, every change, every place in the ranking, every correction. Missing and duplicate rows are found too, except in the
 * series; for changes, only the number of rows is compared.
 */
public final class FiguresProof {

    private record ChangeKey(FigureKey key, Quarter other) {}

    private final Path openData;
    private final List<Failure> failures = new ArrayList<>();
    private long compared;

    private FiguresProof(Path openData) {
        this.openData = openData;
    }

    /**
     * Compares {@code cijfers.csv}, {@code reeks.csv}, {@code veranderingen.csv} and {@code vergelijking.csv} with the
     * database, and {@code correcties.csv} if the release is a correction.
     *
     * @param release folder of the release
     * @param own figures of its quarter, protected
     * @param shown protected figures of every quarter that the release shows, including its own
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
        proof.changes(own.quarter(), comparisons);
        proof.rows(KnownRows.standings(comparisons.standings().toList()));
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

    /** The number of rows that were compared with the database. */
    public long compared() {
        return compared;
    }

    private void figures(Figures own) throws IOException {
        Set<FigureKey> seen = new HashSet<>();
        for (CSVRecord row : CsvFile.read(openData.resolve("cijfers.csv"))) {
            FigureKey key = key(row);
            Optional<Figure> figure = own.find(key);
            compare("cijfers.csv", row, "waarde", figure.map(Figure::value));
            if (figure.isPresent()
                    && !row.get("gebiedsnaam").equals(figure.get().areaName())) {
                fail(
                        "cijfers.csv",
                        row,
                        "heet " + row.get("gebiedsnaam") + ", in de database "
                                + figure.get().areaName());
            }
            if (!seen.add(key)) {
                fail("cijfers.csv", row, "staat er dubbel");
            }
        }
        own.stream()
                .map(Figure::key)
                .filter(key -> !seen.contains(key))
                .forEach(key -> failures.add(new Failure(
                        "opendata/cijfers.csv", "", inWords(key) + " ontbreekt; in de database staat het wel")));
    }

    private void series(Map<Quarter, Figures> shown) throws IOException {
        for (CSVRecord row : CsvFile.read(openData.resolve("reeks.csv"))) {
            Optional<Figures> quarter = Optional.ofNullable(shown.get(Quarter.parse(row.get("kwartaal"))));
            compare(
                    "reeks.csv",
                    row,
                    "waarde",
                    quarter.flatMap(figures -> figures.find(key(row))).map(Figure::value));
        }
    }

    private void changes(Quarter quarter, Comparisons comparisons) throws IOException {
        Map<ChangeKey, FigureValue> known = comparisons
                .changes()
                .collect(Collectors.toMap(
                        change -> new ChangeKey(change.key(), change.with().quarterFor(quarter)), Change::difference));
        long rows = 0;
        for (CSVRecord row : CsvFile.read(openData.resolve("veranderingen.csv"))) {
            Quarter other = Quarter.parse(row.get("vergeleken_kwartaal"));
            Optional<FigureValue> value = Optional.ofNullable(known.get(new ChangeKey(key(row), other)));
            compare("veranderingen.csv", row, "verandering", value);
            rows++;
        }
        if (rows != known.size()) {
            failures.add(new Failure(
                    "opendata/veranderingen.csv", "", "heeft " + rows + " rijen, de database " + known.size()));
        }
    }

    private void rows(KnownRows known) throws IOException {
        failures.addAll(known.differences(openData));
        compared += known.size();
    }

    private void compare(String file, CSVRecord row, String column, Optional<FigureValue> known) {
        compared++;
        if (known.isEmpty()) {
            fail(file, row, "staat niet in de database");
            return;
        }
        FigureValue value = known.get();
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
        failures.add(new Failure(
                "opendata/" + file, "rij " + (row.getRecordNumber() + 1), inWords(key(row)) + " " + problem));
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
