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
            // Inflow less outflow is about what the headcount grew by in the period, which everyone can look up.
            case FLOW -> otherFlows(indicator);
            case PERSONS,
                    EVENTS,
                    HOURS,
                    JOBS_IN_PART,
                    BOUND,
                    RATIO,
                    PART_SHARE,
                    COHORT_SHARE,
                    MEDIAN,
                    TARGET,
                    DIFFERENCE -> List.of();
        };
        return Stream.concat(indicator.countsBehind().stream(), further.stream())
                .toList();
    }

    private static List<Indicator> otherFlows(Indicator flow) {
        Flow one = (Flow) flow.kind();
        return Arrays.stream(Indicator.values())
                .filter(other -> other != flow
                        && other.kind() instanceof Flow also
                        && also.stock() == one.stock()
                        && also.period() == one.period())
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
        return Objects.requireNonNull(HIDDEN_WITH.get(hidden.indicator())).stream()
                .map(hidden::with);
    }
}
