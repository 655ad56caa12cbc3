package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The legend of a map: the classes that it gives, which follow upon each other, and the class that a percentage is in. */
final class Legend {

    private static final Pattern FIRST = Pattern.compile("(?:minder dan|less than) (\\d{1,3})%");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,3})% (?:tot|to) (\\d{1,3})%");
    private static final Pattern LAST = Pattern.compile("(\\d{1,3})% (?:of meer|or more)");
    private static final Pattern SAMPLE = Pattern.compile("sample level-([a-z]+)");

    /** The classes of percentages, from low to high. */
    private static final List<String> CLASSES = List.of("one", "two", "three", "four", "five");

    private static final String HIDDEN = "hidden";
    private static final String ABSENT = "absent";

    private Legend() {}

    /** All classes that there are, in the order of the legend. */
    static List<String> classes() {
        return Stream.concat(CLASSES.stream(), Stream.of(HIDDEN, ABSENT)).toList();
    }

    /** Where each class begins according to the legend, the first at zero; empty if the legend is not one of classes. */
    static List<Integer> begins(ReadPage page, Element figure) {
        List<Integer> begins = new ArrayList<>(List.of(0));
        List<Element> items = figure.select("ul.legend > li");
        if (!items.stream().map(Legend::level).toList().equals(classes())) {
            return List.of();
        }
        for (int i = 0; i < CLASSES.size(); i++) {
            boolean first = i == 0;
            boolean last = i + 1 == CLASSES.size();
            Matcher words =
                    (first ? FIRST : last ? LAST : BETWEEN).matcher(items.get(i).text());
            if (!words.matches() || (!first && Integer.parseInt(words.group(1)) != begins.get(i))) {
                return List.of();
            }
            if (!last) {
                begins.add(Integer.parseInt(words.group(first ? 1 : 2)));
            }
        }
        boolean named = items.get(CLASSES.size()).text().equals(page.language().hidden())
                && items.get(CLASSES.size() + 1).text().equals(page.language().absentShortly());
        return named && begins.stream().sorted().distinct().toList().equals(begins) ? begins : List.of();
    }

    private static String level(Element item) {
        return item.children().stream()
                .map(child -> SAMPLE.matcher(child.className()))
                .filter(Matcher::matches)
                .map(sample -> sample.group(1))
                .findFirst()
                .orElse("");
    }

    /** The class that a claim belongs in by what it shows. */
    static String level(ReadPage page, Claim claim, List<Integer> begins) {
        return shown(page, claim)
                .map(shown -> begins.stream()
                        .filter(begin -> shown.compareTo(BigDecimal.valueOf(begin)) >= 0)
                        .count())
                .map(count -> CLASSES.get(Math.toIntExact(count) - 1))
                .orElse(claim.isHidden() ? HIDDEN : ABSENT);
    }

    private static Optional<BigDecimal> shown(ReadPage page, Claim claim) {
        return claim.isShown() ? page.language().parse(claim.text().replace("%", "")) : Optional.empty();
    }
}
