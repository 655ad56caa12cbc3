package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A figure whose value differs from that in the version before. A figure that a version does not have counts as not delivered.
 *
 * @param areaName as the newer version has it
 * @param before the value in the version before. If the newer version hides the figure, this value is hidden as well, so that a
 *     correction cannot disclose it
 */
public record Revision(FigureKey key, String areaName, FigureValue before, FigureValue now) {

    private static final FigureValue NONE = new FigureValue.Absent(AbsenceReason.NIET_GELEVERD);

    /** The differences between two versions of a quarter, in the order of the open data. */
    public static List<Revision> between(Figures before, Figures now) {
        TreeSet<FigureKey> keys = new TreeSet<>();
        before.stream().map(Figure::key).forEach(keys::add);
        now.stream().map(Figure::key).forEach(keys::add);
        List<Revision> revisions = new ArrayList<>();
        for (FigureKey key : keys) {
            FigureValue was = before.find(key).map(Figure::value).orElse(NONE);
            FigureValue is = now.find(key).map(Figure::value).orElse(NONE);
            if (!same(was, is)) {
                String name = now.find(key)
                        .or(() -> before.find(key))
                        .map(Figure::areaName)
                        .orElseThrow();
                FigureValue shown = is instanceof FigureValue.Hidden && was instanceof FigureValue.Given ? is : was;
                revisions.add(new Revision(key, name, shown, is));
            }
        }
        return revisions;
    }

    /** The newer amount less the older one, in the unit of the indicator; empty if either is absent or hidden. */
    public Optional<BigDecimal> difference() {
        return before instanceof FigureValue.Given was && now instanceof FigureValue.Given is
                ? Optional.of(is.amount().subtract(was.amount()))
                : Optional.empty();
    }

    /** Amounts are compared numerically, so trailing zeros make no difference; a change in {@code estimated} does. */
    private static boolean same(FigureValue one, FigureValue other) {
        if (one instanceof FigureValue.Given first && other instanceof FigureValue.Given second) {
            return first.estimated() == second.estimated() && first.amount().compareTo(second.amount()) == 0;
        }
        return one.equals(other);
    }
}
