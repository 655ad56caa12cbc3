package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.Persons;

/** Whether the figures of a quarter can be hidden still, or are published already. */
interface Visibility {

    /** What hides a figure. */
    Of of(FigureKey key);

    /**
     * What hides an amount.
     *
     * @param unit that hides it; {@link Cell#NOWHERE} if it is hidden anyhow, or published
     * @param known whether it is public
     * @param treatedAsSmall whether it is to be protected as small counts are
     */
    record Of(int unit, boolean known, boolean treatedAsSmall) {

        /** Of an amount that no figure gives. */
        static final Of NOBODY = new Of(Cell.NOWHERE, false, false);
    }

    /** Of another quarter, which is published: everything is shown or hidden. */
    record Published(Set<FigureKey> shown) implements Visibility {

        @Override
        public Of of(FigureKey key) {
            return new Of(Cell.NOWHERE, shown.contains(key), false);
        }
    }

    /** Of the release that is being made: every figure may be hidden, at a cost. */
    final class Units implements Visibility {

        private static final double MOST_FACTOR = 2;

        /** The part of the figures that stay hidden once they are. */
        private static final double KEPT = 1.0 / 3;

        private final Figures figures;
        private final Set<FigureKey> publishedBefore;
        private final Salt salt;
        private final Set<FigureKey> treatedAsSmall;
        private final List<SuppressionUnit> units = new ArrayList<>();
        private final Map<FigureKey, Integer> unitOfKey = new HashMap<>();

        /**
         * Starts without units.
         *
         * @param publishedBefore figures that an earlier version of the quarter shows, and that are still the same
         * @param salt of these figures
         * @param treatedAsSmall counts that are to be protected as small ones are
         */
        Units(Figures figures, Set<FigureKey> publishedBefore, Salt salt, Set<FigureKey> treatedAsSmall) {
            this.treatedAsSmall = treatedAsSmall;
            this.salt = salt;
            this.figures = figures;
            this.publishedBefore = publishedBefore;
        }

        List<SuppressionUnit> units() {
            return units;
        }

        @Override
        public Of of(FigureKey key) {
            return new Of(unit(key), publishedBefore.contains(key), treatedAsSmall.contains(key));
        }

        private int unit(FigureKey key) {
            return unitOfKey.computeIfAbsent(key, added -> {
                units.add(new SuppressionUnit(added, priority(added), cost(added), isKept(added)));
                return units.size() - 1;
            });
        }

        private static SuppressionUnit.Priority priority(FigureKey key) {
            boolean total = key.breakdown() == Breakdown.TOTAAL;
            return switch (key.level()) {
                case LAND -> total ? SuppressionUnit.Priority.NEVER : SuppressionUnit.Priority.FIRST;
                case ARBEIDSMARKTREGIO ->
                    total && !key.indicator().kind().breakdowns().isEmpty()
                            ? SuppressionUnit.Priority.LAST
                            : SuppressionUnit.Priority.FIRST;
                case GEMEENTE -> SuppressionUnit.Priority.FIRST;
            };
        }

        /**
         * Whether a figure stays hidden even if it turns out that it need not be. Were all of those shown again, one could tell
         * of the hidden ones that each is needed, and so how small others are.
         */
        private boolean isKept(FigureKey key) {
            return key.level() != AreaLevel.LAND
                    && priority(key) == SuppressionUnit.Priority.FIRST
                    && salt.number(Salt.Use.KEPT, key) < KEPT;
        }

        /** Persons whose hours are counted take hours, jobs and attainment with them. */
        private static double figuresLostWith(Indicator indicator) {
            return switch (indicator.kind().type()) {
                case PERSONS -> hasHours(indicator) ? 4 : hasParts(indicator) ? 2 : 1;
                case EVENTS,
                        FLOW,
                        HOURS,
                        JOB_EQUIVALENTS,
                        JOBS_IN_PART,
                        BOUND,
                        RATIO,
                        PART_SHARE,
                        COHORT_SHARE,
                        MEDIAN,
                        TARGET,
                        DIFFERENCE -> 1;
            };
        }

        private static boolean hasHours(Indicator persons) {
            return Arrays.stream(Indicator.values())
                    .anyMatch(other -> other.kind() instanceof Hours hours && hours.persons() == persons);
        }

        private static boolean hasParts(Indicator persons) {
            return Arrays.stream(Indicator.values())
                    .anyMatch(other ->
                            other.kind() instanceof Persons part && part.whole().equals(Optional.of(persons)));
        }

        /**
         * A category of the country costs far more than one of a region. Nobody can tell which of two costs less that differ
         * by less than a factor {@link #MOST_FACTOR}: whoever could, would know that the cheapest choice was made, and so how
         * large what was chosen can be.
         */
        private double cost(FigureKey key) {
            double area = switch (key.level()) {
                case LAND -> 500;
                case ARBEIDSMARKTREGIO -> key.breakdown() == Breakdown.TOTAAL ? 20 : 2;
                case GEMEENTE -> 1;
            };
            long size = figures.find(key)
                    .map(Figure::value)
                    .filter(FigureValue.Given.class::isInstance)
                    .map(value -> ((FigureValue.Given) value).amount().longValue())
                    .orElse(0L);
            return figuresLostWith(key.indicator())
                    * area
                    * (4 + Long.SIZE - Long.numberOfLeadingZeros(size))
                    * (1 + (MOST_FACTOR - 1) * salt.number(Salt.Use.COST, key));
        }
    }
}
