package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** The contents of {@code correcties.csv}: the figures before the correction, their differences, and the reasons. */
final class Corrections {

    /** A difference and both figures are each rounded to four decimals: three times half a unit of the last decimal. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.00015");

    private final Map<Subject, Published> before = new HashMap<>();
    private final Map<Subject, Published> differences = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    /** Reads the rows, and returns the contradictions within them or with the figures of the release, in Dutch. */
    List<String> read(List<CSVRecord> rows, Function<Subject, Optional<Published>> figures) {
        List<String> problems = new ArrayList<>();
        for (CSVRecord row : rows) {
            Subject subject = Subject.of(row);
            boolean hidden = row.get("conf_status").equals("C");
            boolean wasHidden = row.get("conf_status_oud").equals("C");
            Published was = new Published(amount(row, "oud"), wasHidden);
            Published is = new Published(amount(row, "nieuw"), hidden);
            Published difference = new Published(amount(row, "verschil"), hidden || wasHidden);
            before.put(subject, was);
            differences.put(subject, difference);
            reasons.add(row.get("toelichting"));
            figures.apply(subject)
                    .filter(figure -> !figure.equals(is))
                    .ifPresent(figure -> problems.add(subject + " is niet het cijfer van deze uitgave"));
            if (!adds(was, is, difference)) {
                problems.add("het verschil van " + subject + " is niet nieuw min oud");
            }
        }
        return problems;
    }

    /** The figure before the correction; empty if it was not corrected. */
    Optional<Published> before(Subject subject) {
        return Optional.ofNullable(before.get(subject));
    }

    /** The difference that the correction made; empty if the figure was not corrected. */
    Optional<Published> difference(Subject subject) {
        return Optional.ofNullable(differences.get(subject));
    }

    /** What is wrong with a text that quotes the reason, in Dutch. Outside the quotation the text may contain no number. */
    Optional<String> problemOfQuotation(String text, String quotation) {
        if (!reasons.contains(quotation) || !text.contains(quotation)) {
            return Optional.of("haalt iets aan dat niet de toelichting is, en geen regel van leesmij.txt");
        }
        return SentenceNumbers.in(text.replace(quotation, "")).isEmpty()
                ? Optional.empty()
                : Optional.of("noemt naast de toelichting een getal");
    }

    private static boolean adds(Published was, Published is, Published difference) {
        if (was.amount().isEmpty()
                || is.amount().isEmpty()
                || difference.amount().isEmpty()) {
            return difference.amount().isEmpty();
        }
        BigDecimal error = is.amount()
                .get()
                .subtract(was.amount().get())
                .subtract(difference.amount().get())
                .abs();
        return error.compareTo(ROUNDING) <= 0;
    }

    private static Optional<BigDecimal> amount(CSVRecord row, String column) {
        String amount = row.get(column);
        return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
    }
}
