package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The legend of a map: the classes that it gives, which follow upon each other, and the class that a percentage is in. */
final class Legend {

    private static final Pattern FIRST = Pattern.compile("(?:minder dan|less than) (\\d{1,3})%");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,3})% (?:tot|to) (\\d{1,3})%");
    private static final Pattern LAST = Pattern.compile("(\\d{1,3})% (?:of meer|or more)");
    private static final Pattern SAMPLE = Pattern.compile("sample level-([0-5])");

    private Legend() {}

    /** Where each class begins according to the legend, the first at zero; empty if the legend is not one of classes. */
    static List<Integer> begins(ReadPage page, Element figure) {
        List<Integer> begins = new ArrayList<>(List.of(0));
        List<Element> items = figure.select("ul.legend > li");
        for (int i = 0; i + 1 < items.size(); i++) {
            int level = i + 1;
            boolean last = level + 1 == items.size();
            Matcher words = (level == 1 ? FIRST : last ? LAST : BETWEEN)
                    .matcher(items.get(i).text());
            if (level(items.get(i)) != level || !words.matches()) {
                return List.of();
            }
            int from = level == 1 ? 0 : Integer.parseInt(words.group(1));
            if (from != begins.get(begins.size() - 1)) {
                return List.of();
            }
            if (!last) {
                begins.add(Integer.parseInt(words.group(level == 1 ? 1 : 2)));
            }
        }
        boolean none = !items.isEmpty()
                && level(items.get(items.size() - 1)) == 0
                && items.get(items.size() - 1)
                        .text()
                        .equals(page.language().hidden() + ", " + or(page) + " "
                                + page.language().absentShortly());
        return none
                        && items.size() > 2
                        && begins.stream().sorted().distinct().toList().equals(begins)
                ? begins
                : List.of();
    }

    private static String or(ReadPage page) {
        return page.language() == PageLanguage.NL ? "of" : "or";
    }

    private static int level(Element item) {
        return item.children().stream()
                .map(child -> SAMPLE.matcher(child.className()))
                .filter(Matcher::matches)
                .map(sample -> Integer.parseInt(sample.group(1)))
                .findFirst()
                .orElse(-1);
    }

    /** The class that a claim belongs in by what it shows, from 1; 0 if it shows no amount. */
    static int level(ReadPage page, Claim claim, List<Integer> begins) {
        return shown(page, claim)
                .map(shown -> (int) begins.stream()
                        .filter(begin -> shown.compareTo(BigDecimal.valueOf(begin)) >= 0)
                        .count())
                .orElse(0);
    }

    private static Optional<BigDecimal> shown(ReadPage page, Claim claim) {
        return claim.isShown() ? page.language().parse(claim.text().replace("%", "")) : Optional.empty();
    }
}
