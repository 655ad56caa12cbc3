package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The figures of a release as {@code cijfers.csv} publishes them. */
final class PublishedValues {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final SortedMap<FigureKey, PublishedValue> rows;

    /** The same rows in a hash map, for fast look-ups. */
    private final Map<FigureKey, PublishedValue> byKey;

    /** The same keys by the figure as a whole that they split. */
    private final Map<Split, List<FigureKey>> splits;

    /** A figure as a whole, and how it is split. */
    private record Split(FigureKey whole, Breakdown breakdown) {}

    private PublishedValues(SortedMap<FigureKey, PublishedValue> rows) {
        this.rows = rows;
        this.byKey = new HashMap<>(rows);
        this.splits = rows.keySet().stream()
                .collect(Collectors.groupingBy(key -> new Split(key.ofWholeArea(key.indicator()), key.breakdown())));
    }

    /** The figures of the categories of an area, in the order of the file; none if it is not split so. */
    List<FigureKey> categories(FigureKey area, Indicator indicator, Breakdown breakdown) {
        return splits.getOrDefault(new Split(area.ofWholeArea(indicator), breakdown), List.of());
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it has an indicator or breakdown that does not exist
     * @throws IllegalStateException if it splits an indicator in a way that the intruder does not know
     */
    static PublishedValues read(Path cijfers) throws IOException {
        SortedMap<FigureKey, PublishedValue> rows = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(cijfers, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : parser) {
                rows.put(
                        IndicatorKnowledge.known(new FigureKey(
                                AreaLevel.ofCode(row.get("gebiedsniveau")),
                                row.get("gebiedscode"),
                                Indicator.ofCode(row.get("indicator")),
                                Breakdown.ofCode(row.get("uitsplitsing")),
                                row.get("categorie"))),
                        seen(row));
            }
        }
        return new PublishedValues(rows);
    }

    private static PublishedValue seen(CSVRecord row) {
        boolean estimated = row.get("obs_status").equals("E");
        if (row.get("conf_status").equals("C")) {
            return new PublishedValue.Hidden(estimated);
        }
        String amount = row.get("waarde");
        return amount.isEmpty()
                ? new PublishedValue.Nothing(AbsenceReason.ofCode(row.get("reden")))
                : new PublishedValue.Amount(new BigDecimal(amount), estimated);
    }

    /** The same figures, in which hidden amounts that are known from elsewhere are filled in. */
    PublishedValues with(Map<FigureKey, FigureValue.Given> known) {
        SortedMap<FigureKey, PublishedValue> together = new TreeMap<>(rows);
        known.forEach((key, value) -> together.computeIfPresent(
                key,
                (same, seen) -> seen instanceof PublishedValue.Hidden
                        ? new PublishedValue.Amount(value.amount(), value.estimated())
                        : seen));
        return new PublishedValues(together);
    }

    /** Whether anything that contributes to the hours of these persons is estimated, hidden or not. */
    boolean hoursAreEstimated(FigureKey persons) {
        return isEstimated(persons.with(Indicator.UREN_PER_WEEK));
    }

    boolean isEstimated(FigureKey key) {
        return find(key)
                .filter(row -> (row instanceof PublishedValue.Hidden hidden && hidden.estimated())
                        || (row instanceof PublishedValue.Amount amount && amount.estimated()))
                .isPresent();
    }

    Set<FigureKey> keys() {
        return rows.keySet();
    }

    Optional<PublishedValue> find(FigureKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether a figure reveals anything: an amount, or the reason of its absence if that depends on the number of persons. */
    boolean isInformative(FigureKey key) {
        PublishedValue value = byKey.get(key);
        return value instanceof PublishedValue.Amount
                || (value instanceof PublishedValue.Nothing nothing && isInformative(nothing.reason()));
    }

    private static boolean isInformative(AbsenceReason reason) {
        return switch (reason) {
            case NIEMAND, GEEN_DOELSTELLING -> true;
            case NIET_GELEVERD, ONVOLLEDIG, NIET_VAN_TOEPASSING -> false;
        };
    }

    boolean isHidden(FigureKey key) {
        return byKey.get(key) instanceof PublishedValue.Hidden;
    }

    /** The value of a row of {@code cijfers.csv}. */
    sealed interface PublishedValue {

        /** An amount, to four decimals; whether anything that contributes to it is estimated. */
        record Amount(BigDecimal value, boolean estimated) implements PublishedValue {}

        /** A value that is suppressed. */
        record Hidden(boolean estimated) implements PublishedValue {}

        /** No value. */
        record Nothing(AbsenceReason reason) implements PublishedValue {}
    }
}
