package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CategoryShare;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.JobEquivalents;

/**
 * Which figures say the same as a count in other units, or something of the persons in it. They are hidden with the count, in
 * the same area, breakdown and category: a published one would give the count back to within its rounding. Which they are
 * follows from what each indicator is made of.
 */
final class DerivedFigures {

    /** Every indicator, with those that are hidden with it. */
    private static final Map<Indicator, List<Indicator>> HIDDEN_WITH = hiddenWith();

    private static final CategoryShare ESTIMATED_SHARE = (CategoryShare) Indicator.AANDEEL_GESCHAT.kind();

    /** The category of the persons whose hours are estimated. */
    static final String ESTIMATED = ESTIMATED_SHARE.category();

    private DerivedFigures() {}

    private static Map<Indicator, List<Indicator>> hiddenWith() {
        Map<Indicator, List<Indicator>> hiddenWith = new EnumMap<>(Indicator.class);
        for (Indicator source : Indicator.values()) {
            List<Indicator> derived = new ArrayList<>();
            for (Indicator indicator : Indicator.values()) {
                if (sources(indicator).contains(source)) {
                    derived.add(indicator);
                }
            }
            hiddenWith.put(source, List.copyOf(derived));
        }
        return hiddenWith;
    }

    /** The indicators with which one is hidden. */
    private static List<Indicator> sources(Indicator indicator) {
        List<Indicator> further = switch (indicator.kind().type()) {
            // Of a category, the only figure that says the same as its hours.
            case JOB_EQUIVALENTS -> List.of(((JobEquivalents) indicator.kind()).hours());
            // Inflow less outflow is about what the headcount grew by since the quarter before, which everyone can
            // look up.
            case FLOW -> otherFlows(indicator);
            case PERSONS,
                    EVENTS,
                    HOURS,
                    JOBS_IN_PART,
                    BOUND,
                    RATIO,
                    CATEGORY_SHARE,
                    COHORT_SHARE,
                    MEDIAN,
                    TARGET,
                    DIFFERENCE -> List.of();
        };
        return Stream.concat(indicator.countsBehind().stream(), further.stream())
                .toList();
    }

    private static List<Indicator> otherFlows(Indicator flow) {
        Indicator stock = ((Flow) flow.kind()).stock();
        return Arrays.stream(Indicator.values())
                .filter(other -> other != flow && other.kind() instanceof Flow also && also.stock() == stock)
                .toList();
    }

    /** These figures and all that must be hidden with them; also figures that a release does not have. */
    static Set<FigureKey> withAll(Collection<FigureKey> hidden) {
        Set<FigureKey> all = new TreeSet<>();
        Deque<FigureKey> open = new ArrayDeque<>(hidden);
        while (!open.isEmpty()) {
            FigureKey key = open.remove();
            if (all.add(key)) {
                directly(key).forEach(open::add);
            }
        }
        return all;
    }

    /** What must be hidden with one figure because it derives from that figure. */
    static Stream<FigureKey> directly(FigureKey hidden) {
        Stream<FigureKey> inOtherUnits = Objects.requireNonNull(HIDDEN_WITH.get(hidden.indicator())).stream()
                .map(hidden::with);
        return Stream.concat(inOtherUnits, sharesOf(hidden));
    }

    /** The shares that say the same as a count of one category. */
    private static Stream<FigureKey> sharesOf(FigureKey count) {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.kind() instanceof CategoryShare share
                        && counted(share, count).equals(count))
                .map(count::ofWholeArea);
    }

    /** The figure that counts the persons of a share, in the area of some figure. */
    static FigureKey counted(CategoryShare share, FigureKey figure) {
        return figure.ofCategory(share.persons(), share.breakdown(), share.category());
    }

    /** The number of working persons of this figure's area whose hours are estimated. */
    static FigureKey estimatedPersons(FigureKey figure) {
        return counted(ESTIMATED_SHARE, figure);
    }
}
