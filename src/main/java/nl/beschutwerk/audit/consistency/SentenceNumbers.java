package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers in a Dutch sentence, except those in dates, in names of groups of people, and in the fixed expressions of the
 * field.
 */
final class SentenceNumbers {

    private static final Pattern NOT_FIGURES = Pattern.compile(
            "\\b\\d{1,2} (?:januari|februari|maart|april|mei|juni|juli"
                    + "|augustus|september|oktober|november|december) \\d{4}\\b"
                    + "|\\beind \\d{4}\\b"
                    + "|\\bKamerstuk \\d+ nr\\. \\d+\\b"
                    + "|\\(drempel \\d+\\)"
                    + "|\\b(?:banen|baan) van \\d+(?:,\\d+)? uur\\b"
                    // Names of groups of people.
                    + "|\\b\\d+ tot (?:en met )?\\d+ (?:jaar|uur|maanden)\\b"
                    + "|\\btot en met \\d+ jaar\\b|\\b\\d+ jaar en ouder\\b|\\b\\d+ uur en meer\\b"
                    + "|\\bkorter dan \\d+ maanden\\b|\\b\\d+ maanden of langer\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");

    private SentenceNumbers() {}

    /** The numbers in the order of reading, each with the decimals that it shows. */
    static List<BigDecimal> in(String text) {
        String figures = NOT_FIGURES.matcher(text).replaceAll("");
        return NUMBER.matcher(figures)
                .results()
                .map(number -> new BigDecimal(number.group().replace(".", "").replace(',', '.')))
                .toList();
    }
}
