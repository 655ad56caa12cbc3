package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.dashboard.Picture.MapClass;

/**
 * The five classes of attainment on a map, and the two of regions without a number: what is hidden looks different from what is not
 * there. The bounds are fixed, so that a colour means the same in every quarter.
 */
final class AttainmentClasses {

    /** Where a class begins, in percentages of the target; the first begins at zero. */
    private static final List<Integer> BEGINS = List.of(0, 60, 75, 90, 100);

    private static final List<String> CODES = List.of("one", "two", "three", "four", "five");
    private static final String HIDDEN = "hidden";
    private static final String ABSENT = "absent";

    private AttainmentClasses() {}

    /** The code of the class of a share. */
    static String of(AreaView region, Figure share) {
        if (share.value() instanceof Given given) {
            return CODES.get(index(region.showing().rounded(share.key(), given.amount())));
        }
        return share.value() instanceof Hidden ? HIDDEN : ABSENT;
    }

    /** By the percentage as it is shown, so that no region seems to be in the wrong class. */
    private static int index(BigDecimal shown) {
        return (int) BEGINS.stream()
                        .filter(begin -> shown.compareTo(BigDecimal.valueOf(begin)) >= 0)
                        .count()
                - 1;
    }

    /** The classes with the words of the legend: from low to high, then those without a number. */
    static List<MapClass> all(Words words) {
        List<MapClass> classes = new ArrayList<>();
        for (int i = 0; i < BEGINS.size(); i++) {
            classes.add(new MapClass(CODES.get(i), words(words, i)));
        }
        classes.add(new MapClass(HIDDEN, words.text("hidden")));
        classes.add(new MapClass(ABSENT, words.text("absent.shortly")));
        return classes;
    }

    private static String words(Words words, int index) {
        String from = String.valueOf(BEGINS.get(index));
        if (index + 1 == BEGINS.size()) {
            return words.text("regions.class.last", from);
        }
        String to = String.valueOf(BEGINS.get(index + 1));
        return index == 0 ? words.text("regions.class.first", to) : words.text("regions.class", from, to);
    }
}
