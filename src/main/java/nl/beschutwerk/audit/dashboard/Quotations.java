package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines of {@code leesmij.txt} that pages quote: the version, the months of publication, the target in the long run. In Dutch a
 * paragraph must be the line itself; in English it must have the same numbers and months in the same order.
 */
final class Quotations {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d{3})*|\\p{L}+|\\p{N}");

    private final Set<String> lines;
    private final Set<List<String>> numbers;

    Quotations(List<String> readMe) {
        lines = Set.copyOf(readMe);
        numbers = readMe.stream()
                .map(line -> numbers(PageLanguage.NL, line))
                .filter(found -> !found.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean has(PageLanguage language, String paragraph) {
        return language == PageLanguage.NL
                ? lines.contains(paragraph)
                : lines.contains(paragraph) || numbers.contains(numbers(language, paragraph));
    }

    /** The numbers and months of a text in their order; numbers without the sign between groups of digits. */
    private static List<String> numbers(PageLanguage language, String text) {
        List<String> months = language.months().stream()
                .map(month -> month.toLowerCase(Locale.ROOT))
                .toList();
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            int month = months.indexOf(token.group().toLowerCase(Locale.ROOT));
            if (month >= 0) {
                found.add("month " + month);
            } else if (!Character.isLetter(token.group().codePointAt(0))) {
                found.add(token.group().replaceAll("[.,]", ""));
            }
        }
        return found;
    }
}
