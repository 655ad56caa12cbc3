package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.Revision;
import org.apache.commons.csv.CSVRecord;

/** The rows that a file of open data must have according to the database. Only the columns that the file adds are compared. */
final class KnownRows {

    private static final int PEERS = 5;

    private final String file;
    private final List<String> keyColumns;
    private final Map<String, Map<String, String>> rows = new TreeMap<>();

    private KnownRows(String file, List<String> keyColumns) {
        this.file = file;
        this.keyColumns = keyColumns;
    }

    /**
     * The rows of {@code vergelijking.csv}: place and peers of every region.
     *
     * @param regions that have figures
     */
    static KnownRows standings(List<RegionStanding> standings, List<Area> regions) {
        Map<String, String> names = regions.stream().collect(Collectors.toMap(Area::code, Area::name));
        KnownRows known = new KnownRows("vergelijking.csv", List.of("gebiedscode"));
        for (RegionStanding standing : standings) {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("gebiedsnaam", names.getOrDefault(standing.regionCode(), ""));
            columns.put("plaats", standing.rank().map(rank -> "" + rank.place()).orElse(""));
            columns.put(
                    "gerangschikt",
                    standing.rank().map(rank -> "" + rank.ranked()).orElse(""));
            columns.put(
                    "kwart", standing.rank().map(rank -> "" + rank.quartile()).orElse(""));
            for (int peer = 0; peer < PEERS; peer++) {
                boolean there = peer < standing.peers().size();
                columns.put(
                        "vergelijkbaar_" + (peer + 1), there ? standing.peers().get(peer) : "");
            }
            known.rows.put(standing.regionCode(), columns);
        }
        return known;
    }

    /** The rows of {@code correcties.csv}: every corrected figure before and after. */
    static KnownRows corrections(List<Revision> revisions, String reason) {
        KnownRows known = new KnownRows(
                "correcties.csv", List.of("gebiedsniveau", "gebiedscode", "indicator", "uitsplitsing", "categorie"));
        for (Revision revision : revisions) {
            FigureKey key = revision.key();
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("gebiedsnaam", revision.areaName());
            columns.put("oud", AsPublished.amount(revision.before()));
            columns.put("nieuw", AsPublished.amount(revision.now()));
            columns.put(
                    "verschil", revision.difference().map(AsPublished::amount).orElse(""));
            columns.put("obs_status_oud", AsPublished.status(revision.before()));
            columns.put("conf_status_oud", AsPublished.confidentiality(revision.before()));
            columns.put("obs_status", AsPublished.status(revision.now()));
            columns.put("conf_status", AsPublished.confidentiality(revision.now()));
            columns.put("toelichting", reason);
            known.rows.put(
                    String.join(
                            " ",
                            key.level().code(),
                            key.areaCode(),
                            key.indicator().code(),
                            key.breakdown().code(),
                            key.category()),
                    columns);
        }
        return known;
    }

    int size() {
        return rows.size();
    }

    /** The differences, by row and column. */
    List<Failure> differences(Path openData) throws IOException {
        List<Failure> failures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : CsvFile.read(openData.resolve(file))) {
            String key = String.join(" ", keyColumns.stream().map(row::get).toList());
            Map<String, String> known = rows.get(key);
            if (known == null || !seen.add(key)) {
                failures.add(failure(row, key + (known == null ? " staat niet in de database" : " staat er dubbel")));
                continue;
            }
            known.forEach((column, value) -> {
                if (!Objects.equals(row.get(column), value)) {
                    failures.add(failure(
                            row,
                            key + ", " + column + " is " + AsPublished.shown(row.get(column)) + ", in de database "
                                    + AsPublished.shown(value)));
                }
            });
        }
        rows.keySet().stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> failures.add(
                        new Failure("opendata/" + file, "", key + " ontbreekt; in de database staat het wel")));
        return failures;
    }

    private Failure failure(CSVRecord row, String problem) {
        return new Failure("opendata/" + file, "rij " + (row.getRecordNumber() + 1), problem);
    }
}
