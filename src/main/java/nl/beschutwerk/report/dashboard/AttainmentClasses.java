package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.dashboard.Picture.Mark;

/** The five classes of attainment on a map. Their bounds are fixed, so that a colour means the same in every quarter. */
final class AttainmentClasses {

    /** Where a class begins, in percentages of the target; the first begins at zero. */
    private static final List<Integer> BEGINS = List.of(0, 60, 75, 90, 100);

    private AttainmentClasses() {}

    /** The class of a share, from 1; 0 if there is no amount to show. */
    static int level(AreaView region, Figure share) {
        return share.value() instanceof Given given ? level(region.showing().rounded(share.key(), given.amount())) : 0;
    }

    /** By the percentage as it is shown, so that no region seems to be in the wrong class. */
    private static int level(BigDecimal shown) {
        return (int) BEGINS.stream()
                .filter(begin -> shown.compareTo(BigDecimal.valueOf(begin)) >= 0)
                .count();
    }

    /** The classes with the words of the legend, from low to high. */
    static List<Mark> all(Words words) {
        List<Mark> classes = new ArrayList<>();
        for (int i = 0; i < BEGINS.size(); i++) {
            String from = String.valueOf(BEGINS.get(i));
            String text;
            if (i + 1 == BEGINS.size()) {
                text = words.text("regions.class.last", from);
            } else {
                String to = String.valueOf(BEGINS.get(i + 1));
                text = i == 0 ? words.text("regions.class.first", to) : words.text("regions.class", from, to);
            }
            classes.add(new Mark(text, String.valueOf(i + 1)));
        }
        return classes;
    }
}
