package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.apache.commons.csv.CSVRecord;

/**
 * Checks the comparison of regions: any reader who ranks the published figures, and looks for the nearest regions, must find
 * the contents of {@code vergelijking.csv}. Therefore that file cannot reveal anything about a hidden figure.
 */
final class StandingProof {

    /** Columns that hold a number from the rank. */
    static final List<String> NUMBERS = List.of("plaats", "gerangschikt", "kwart");

    private static final List<String> PEERS =
            List.of("vergelijkbaar_1", "vergelijkbaar_2", "vergelijkbaar_3", "vergelijkbaar_4", "vergelijkbaar_5");

    private final List<CSVRecord> rows;
    private final Function<Subject, Optional<Published>> published;

    private StandingProof(List<CSVRecord> rows, Function<Subject, Optional<Published>> published) {
        this.rows = rows;
        this.published = published;
    }

    /** What is wrong, in Dutch, in the order of the rows. */
    static List<String> problems(List<CSVRecord> rows, Function<Subject, Optional<Published>> published) {
        return new StandingProof(rows, published).problems();
    }

    private List<String> problems() {
        SortedMap<String, BigDecimal> attained = amounts(Indicator.REALISATIE_BANEN);
        SortedMap<String, BigDecimal> valid = amounts(Indicator.GELDIGE_INDICATIES);
        List<String> problems = new ArrayList<>();
        for (CSVRecord row : rows) {
            String region = row.get("gebiedscode");
            List<String> place = NUMBERS.stream().map(row::get).toList();
            if (!place.equals(place(attained, region))) {
                problems.add(region + " staat op plaats " + place + ", niet " + place(attained, region));
            }
            List<String> peers =
                    PEERS.stream().map(row::get).filter(peer -> !peer.isEmpty()).toList();
            if (!peers.equals(peers(valid, region))) {
                problems.add(region + " is vergelijkbaar met " + peers + ", niet met " + peers(valid, region));
            }
        }
        return problems;
    }

    private SortedMap<String, BigDecimal> amounts(Indicator indicator) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        for (CSVRecord row : rows) {
            String total = Breakdown.TOTAAL.code();
            Subject subject = new Subject(
                    row.get("kwartaal"),
                    "",
                    List.of(
                            row.get("gebiedsniveau"),
                            row.get("gebiedscode"),
                            indicator.code(),
                            total,
                            Breakdown.TOTAL_CATEGORY));
            published
                    .apply(subject)
                    .flatMap(Published::amount)
                    .ifPresent(amount -> amounts.put(row.get("gebiedscode"), amount));
        }
        return amounts;
    }

    /** The place, the number of ranked regions, and the quarter of the ranking; all empty for a region that is not ranked. */
    private static List<String> place(SortedMap<String, BigDecimal> attained, String region) {
        return Optional.ofNullable(attained.get(region))
                .map(own -> {
                    int ranked = attained.size();
                    long better = attained.values().stream()
                            .filter(other -> other.compareTo(own) > 0)
                            .count();
                    return List.of(
                            String.valueOf(better + 1),
                            String.valueOf(ranked),
                            String.valueOf(4 * better / ranked + 1));
                })
                .orElse(List.of("", "", ""));
    }

    private static List<String> peers(SortedMap<String, BigDecimal> valid, String region) {
        BigDecimal own = valid.get(region);
        if (own == null) {
            return List.of();
        }
        // The sort is stable: of two equally near regions, the one with the lower code comes first.
        return valid.keySet().stream()
                .filter(other -> !other.equals(region))
                .sorted(Comparator.comparing(
                        other -> valid.getOrDefault(other, own).subtract(own).abs()))
                .limit(PEERS.size())
                .toList();
    }
}
