package nl.beschutwerk.attack;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.attack.CountSystem.Count;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What was hidden, for a test that holds findings against it; no attack reads it. */
final class Truth {

    private static final BigDecimal THRESHOLD = BigDecimal.valueOf(HiddenCounts.THRESHOLD);

    private final Map<Count, BigDecimal> amounts = new HashMap<>();

    /** Reads a file with the columns kwartaal, gebiedscode, indicator, uitsplitsing, categorie and waarde. */
    static Truth read(Path file) throws IOException {
        Truth truth = new Truth();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord line : parser) {
                truth.put(
                        line.get("kwartaal"),
                        new Cell(
                                line.get("gebiedscode"),
                                line.get("indicator"),
                                line.get("uitsplitsing"),
                                line.get("categorie")),
                        new BigDecimal(line.get("waarde")));
            }
        }
        return truth;
    }

    void put(String quarter, Cell cell, BigDecimal amount) {
        amounts.put(new Count(quarter, cell), amount);
    }

    Optional<BigDecimal> of(String quarter, Cell cell) {
        return Optional.ofNullable(amounts.get(new Count(quarter, cell)));
    }

    Optional<BigDecimal> of(Finding finding) {
        return of(finding.quarter(), finding.what());
    }

    /** Whether a finding is right. One about something of which the truth is not known is not. */
    boolean confirms(Finding finding) {
        return of(finding).map(finding::holds).orElse(false);
    }

    /** Whether a finding is right and about 1 to 4 persons or events. */
    boolean isSmall(Finding finding) {
        return confirms(finding)
                && of(finding)
                        .map(amount -> amount.signum() > 0 && amount.compareTo(THRESHOLD) < 0)
                        .orElse(false);
    }
}
