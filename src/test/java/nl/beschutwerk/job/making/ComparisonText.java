package nl.beschutwerk.job.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.SeriesBreak;

/** The expected comparisons of a case, as tables in Dutch. */
final class ComparisonText {

    private static final Pattern RANK = Pattern.compile("(\\d+) of (\\d+), quarter (\\d)");

    private final ExpectedFigures areas;

    ComparisonText(ExpectedFigures areas) {
        this.areas = areas;
    }

    /** A table for each kind of comparison for which something is expected. */
    String markdown(CaseComparisons comparisons) {
        return table(
                        List.of("gebied", "cijfer", "vergeleken met", "verandering", "eenheid"),
                        areas.changes(comparisons))
                + table(
                        List.of("gebied", "plaats", "van zoveel regio's", "kwart van het veld"),
                        rows(comparisons.ranks(), ComparisonText::rank))
                + table(
                        List.of("gebied", "vergelijkbare regio's, de meest nabije eerst"),
                        rows(comparisons.peers(), peers -> List.of(orNone(peers))))
                + table(
                        List.of("gebied", "breuk in de reeks"),
                        rows(
                                comparisons.breaks(),
                                breaks -> List.of(orNone(breaks.stream()
                                        .map(ComparisonText::cause)
                                        .toList()))));
    }

    private static String table(List<String> columns, List<List<String>> rows) {
        return rows.isEmpty() ? "" : MarkdownTable.of(columns, rows);
    }

    private <T> List<List<String>> rows(Map<String, T> byArea, Function<T, List<String>> cells) {
        return byArea.entrySet().stream()
                .map(entry -> {
                    List<String> row = new ArrayList<>(List.of(areas.area(entry.getKey())));
                    row.addAll(cells.apply(entry.getValue()));
                    return List.copyOf(row);
                })
                .toList();
    }

    private static List<String> rank(String expected) {
        if (expected.equals(CaseComparisons.NOT_RANKED)) {
            return List.of("geen plaats", "", "");
        }
        Matcher rank = RANK.matcher(expected);
        if (!rank.matches()) {
            throw new IllegalArgumentException("A rank is written as '2 of 4, quarter 2', not as '" + expected + "'");
        }
        return List.of(rank.group(1), rank.group(2), rank.group(3));
    }

    private static String orNone(List<String> texts) {
        return texts.isEmpty() ? "geen" : String.join(", ", texts);
    }

    private static String cause(String expected) {
        String[] parts = expected.split(" ", -1);
        String cause = switch (SeriesBreak.Cause.valueOf(parts[1].toUpperCase(Locale.ROOT))) {
            case SOORT_LEVERING -> "een ander soort levering";
            case METHODE -> "een andere methode";
            case SAMENSTELLING_GEBIED -> "een andere samenstelling van het gebied";
        };
        return "vanaf " + parts[0] + ": " + cause;
    }
}
