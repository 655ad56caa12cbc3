package nl.beschutwerk.attack;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The figures of one quarter, as its {@code cijfers.csv} gives them. */
final class PublishedQuarter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * A figure as published.
     *
     * @param value empty if it is hidden or absent
     * @param estimated whether its {@code obs_status} is E
     */
    record Row(Cell cell, @Nullable BigDecimal value, boolean estimated, boolean hidden) {}

    private final String quarter;
    private final Map<Cell, Row> rows = new HashMap<>();
    private final Map<String, List<Cell>> categories = new HashMap<>();
    private final Map<String, Set<String>> breakdowns = new HashMap<>();
    private final Set<String> areas = new TreeSet<>();
    private final Map<String, Integer> decimals = new HashMap<>();

    private PublishedQuarter(String quarter) {
        this.quarter = quarter;
    }

    static PublishedQuarter read(String quarter, Path file) throws IOException {
        PublishedQuarter published = new PublishedQuarter(quarter);
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord line : parser) {
                published.add(line);
            }
        }
        return published;
    }

    private void add(CSVRecord line) {
        Cell cell = new Cell(
                line.get("gebiedscode"), line.get("indicator"), line.get("uitsplitsing"), line.get("categorie"));
        String text = line.get("waarde");
        BigDecimal value = text.isEmpty() ? null : new BigDecimal(text);
        boolean hidden = line.get("conf_status").equals("C");
        rows.put(cell, new Row(cell, value, line.get("obs_status").equals("E"), hidden));
        areas.add(cell.area());
        if (!cell.isTotal()) {
            breakdowns
                    .computeIfAbsent(cell.area() + "/" + cell.indicator(), key -> new TreeSet<>())
                    .add(cell.breakdown());
            categories
                    .computeIfAbsent(group(cell.area(), cell.indicator(), cell.breakdown()), key -> new ArrayList<>())
                    .add(cell);
        }
        if (value != null && value.signum() != 0) {
            decimals.merge(sort(cell), value.stripTrailingZeros().scale(), Math::max);
        }
    }

    private static String group(String area, String indicator, String breakdown) {
        return area + "/" + indicator + "/" + breakdown;
    }

    /** Figures of one sort are rounded alike. */
    private static String sort(Cell cell) {
        String level = cell.isOfCountry() ? "land" : cell.isOfRegion() ? "regio" : "gemeente";
        return level + "/" + cell.indicator() + "/" + cell.isTotal();
    }

    String quarter() {
        return quarter;
    }

    /** The number of quarters since the year zero, so that consecutive quarters have consecutive numbers. */
    int number() {
        return 4 * Integer.parseInt(quarter.substring(0, 4)) + quarter.charAt(6) - '1';
    }

    String year() {
        return quarter.substring(0, 4);
    }

    Iterable<Row> rows() {
        return rows.values();
    }

    Optional<Row> row(Cell cell) {
        return Optional.ofNullable(rows.get(cell));
    }

    boolean has(Cell cell) {
        return rows.containsKey(cell);
    }

    /** The value, if it is shown. */
    Optional<BigDecimal> shown(Cell cell) {
        return row(cell).flatMap(row -> Optional.ofNullable(row.value()));
    }

    /** A shown count. */
    Optional<Long> count(Cell cell) {
        return shown(cell).map(BigDecimal::longValueExact);
    }

    /** The cells of a breakdown of an area, as far as they stand in the file; empty if there is no such breakdown. */
    List<Cell> categories(String area, String indicator, String breakdown) {
        return categories.getOrDefault(group(area, indicator, breakdown), List.of());
    }

    /** The breakdowns of an indicator of an area. */
    Set<String> breakdowns(String area, String indicator) {
        return breakdowns.getOrDefault(area + "/" + indicator, Set.of());
    }

    Set<String> areas() {
        return areas;
    }

    /**
     * How many decimals the figures of this sort have. It is -1 where all are multiples of ten, as hours may be;
     * trailing zeros are not published, so that one figure alone does not tell.
     */
    int decimals(Cell cell) {
        return decimals.getOrDefault(sort(cell), 0);
    }

    /** How far a shown value of this sort may be from the true one, by its rounding. */
    BigDecimal margin(Cell cell) {
        return HALF.scaleByPowerOfTen(-decimals(cell));
    }
}
