package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.AANVRAGEN;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_NEGATIEF;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BOVENGRENS;
import static nl.beschutwerk.domain.Indicator.BANEN_31_ONDERGRENS;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.Flow.Direction;

/**
 * A quantity that adds up over areas, categories or both: the counts and sums that are published, and the numbers of persons
 * that a published share is made of. All other figures are one of these in other units. Which quantities an indicator has
 * follows from its kind.
 *
 * @param name that distinguishes quantities with equal costs
 * @param indicator that gives the amount, or the share that it is a part of
 */
record Quantity(String name, Indicator indicator, Part part) {

    /** What of its indicator a quantity is. */
    enum Part {
        /** The amount that is published. */
        WHOLE,
        /** The persons whose share is published. */
        COUNTED,
        /** The other persons of the base of a share. */
        OTHERS,
        /** The persons who are in the whole, and not long enough for the base of a share. */
        NEWER,
        /** Those of the newer persons who are of the part whose share it is. */
        NEWER_COUNTED,
        /** Those of the newer persons who are of the other part. */
        NEWER_OTHERS,
        /** How far the persons whose share it is are from the published share of the base. It is no number of persons. */
        ROUNDING,
        /** By how much a number grew since another quarter, or 0. No figure gives it. */
        GROWTH
    }

    /** In the order in which the solvers get them, which decides between choices that are equally good. */
    private static final List<Quantity> ALL = inOrder();

    private static final Map<Indicator, Map<Part, Quantity>> BY_INDICATOR = byIndicator();

    private static Map<Indicator, Map<Part, Quantity>> byIndicator() {
        return ALL.stream()
                .collect(Collectors.groupingBy(
                        Quantity::indicator, Collectors.toMap(Quantity::part, quantity -> quantity)));
    }

    private static List<Quantity> inOrder() {
        List<Quantity> all = new ArrayList<>(List.of(
                new Quantity("VALID", GELDIGE_INDICATIES, Part.WHOLE),
                new Quantity("WORKING", WERKZAME_PERSONEN, Part.WHOLE),
                new Quantity("NOT_WORKING", NIET_WERKEND, Part.WHOLE),
                new Quantity("HOURS", UREN_PER_WEEK, Part.WHOLE),
                new Quantity("CAPPED_JOBS", BANEN_31_BEGRENSD, Part.WHOLE),
                new Quantity("LOWER_JOBS", BANEN_31_ONDERGRENS, Part.WHOLE),
                new Quantity("UPPER_JOBS", BANEN_31_BOVENGRENS, Part.WHOLE),
                new Quantity("SHELTERED", WERKZAME_PERSONEN_BESCHUT, Part.WHOLE),
                new Quantity("SHELTERED_JOBS", BANEN_31_BESCHUT, Part.WHOLE),
                new Quantity("APPLICATIONS", AANVRAGEN, Part.WHOLE),
                new Quantity("POSITIVE", ADVIEZEN_POSITIEF, Part.WHOLE),
                new Quantity("NEGATIVE", ADVIEZEN_NEGATIEF, Part.WHOLE),
                new Quantity("INFLOW", INSTROOM_WERK, Part.WHOLE),
                new Quantity("OUTFLOW", UITSTROOM_WERK, Part.WHOLE),
                new Quantity("WORKING_AFTER_3", WERKEND_NA_3_MAANDEN, Part.COUNTED),
                new Quantity("NOT_WORKING_AFTER_3", WERKEND_NA_3_MAANDEN, Part.OTHERS),
                new Quantity("WORKING_AFTER_12", WERKEND_NA_12_MAANDEN, Part.COUNTED),
                new Quantity("NOT_WORKING_AFTER_12", WERKEND_NA_12_MAANDEN, Part.OTHERS),
                new Quantity("HOURS_KNOWN", AANDEEL_GESCHAT, Part.OTHERS)));
        for (Indicator indicator : Indicator.values()) {
            partsOf(indicator)
                    .filter(part -> all.stream()
                            .noneMatch(quantity -> quantity.indicator == indicator && quantity.part == part))
                    .forEach(part -> all.add(new Quantity(indicator + "_" + part, indicator, part)));
        }
        return List.copyOf(all);
    }

    /** What of an indicator adds up. */
    static Stream<Part> partsOf(Indicator indicator) {
        return switch (indicator.kind().type()) {
            case PERSONS, EVENTS, FLOW, HOURS, JOBS_IN_PART, BOUND -> Stream.of(Part.WHOLE);
            case PART_SHARE -> Stream.of(Part.COUNTED, Part.OTHERS);
            case COHORT_SHARE ->
                Stream.of(Part.COUNTED, Part.OTHERS, Part.NEWER, Part.NEWER_COUNTED, Part.NEWER_OTHERS, Part.ROUNDING);
            // In other units than what it is made of, or nothing about persons that adds up.
            case JOB_EQUIVALENTS, RATIO, MEDIAN, TARGET, DIFFERENCE -> Stream.empty();
        };
    }

    /** All quantities of all indicators. */
    static List<Quantity> all() {
        return ALL;
    }

    /** Those that indicators of a kind have. */
    static Stream<Quantity> of(IndicatorKind.Type type) {
        return ALL.stream().filter(quantity -> quantity.indicator.kind().type() == type);
    }

    /** The amount that an indicator gives. */
    static Quantity of(Indicator indicator) {
        return of(indicator, Part.WHOLE);
    }

    /**
     * A part of what an indicator gives.
     *
     * @throws IllegalArgumentException if an indicator of its kind has no such part
     */
    static Quantity of(Indicator indicator, Part part) {
        Quantity quantity = BY_INDICATOR.getOrDefault(indicator, Map.of()).get(part);
        if (quantity == null) {
            throw new IllegalArgumentException(indicator + " has no quantity " + part);
        }
        return quantity;
    }

    /** By how much the amount that an indicator gives grew since another quarter, or 0. */
    static Quantity growthOf(Indicator indicator) {
        return new Quantity("GROWTH", indicator, Part.GROWTH);
    }

    /**
     * Whether the amounts of the parts of an area, and of categories, add up to a whole that is public. Persons behind the
     * shares of a cohort add up too, but those of the country are known to within the rounding of a share of thousands.
     */
    boolean addsUp() {
        return part == Part.WHOLE || indicator.kind().type() == IndicatorKind.Type.PART_SHARE;
    }

    /**
     * Whether a zero of an indicator is never hidden, so that a hidden count of persons or events is at least one. Flows are
     * hidden together, so that one of them may be zero.
     */
    static boolean isShownIfZero(Indicator indicator) {
        return switch (indicator.kind().type()) {
            case PERSONS, EVENTS -> true;
            case FLOW,
                    HOURS,
                    JOB_EQUIVALENTS,
                    JOBS_IN_PART,
                    BOUND,
                    RATIO,
                    PART_SHARE,
                    COHORT_SHARE,
                    MEDIAN,
                    TARGET,
                    DIFFERENCE -> false;
        };
    }

    /** Whether it counts persons who are not long enough in a whole for the base of a share. No figure gives them. */
    boolean isOfNewer() {
        return part == Part.NEWER || part == Part.NEWER_COUNTED || part == Part.NEWER_OTHERS;
    }

    /**
     * Whether it counts persons of the base of a share of a cohort. They follow the rounding of the share, so that often some
     * are fractions where all other counts are whole.
     */
    boolean isOfBase() {
        return (part == Part.COUNTED || part == Part.OTHERS) && indicator.kind() instanceof CohortShare;
    }

    /** The indicator whose figure is hidden when this is to be hidden. */
    Indicator hiddenWith() {
        return hiddenWith(indicator);
    }

    /** The same of any quantity of an indicator. */
    static Indicator hiddenWith(Indicator indicator) {
        return switch (indicator.kind().type()) {
            case PERSONS, EVENTS, PART_SHARE, COHORT_SHARE -> indicator;
            // Both flows of a stock are hidden together.
            case FLOW -> flow((Flow) indicator.kind(), Direction.IN).orElse(indicator);
            case HOURS, JOBS_IN_PART, BOUND -> indicator.countsBehind().get(0);
            case JOB_EQUIVALENTS, RATIO, MEDIAN, TARGET, DIFFERENCE ->
                throw new IllegalStateException(indicator + " has no quantity");
        };
    }

    /** The indicator of the same flow in a direction. */
    static Optional<Indicator> flow(Flow flow, Direction direction) {
        return Arrays.stream(Indicator.values())
                .filter(other -> other.kind().equals(new Flow(flow.stock(), direction, flow.period())))
                .findFirst();
    }

    /** Whether it counts persons or events, of which few are confidential. */
    boolean isCount() {
        return switch (part) {
            case WHOLE -> indicator.kind().isCount();
            case COUNTED, OTHERS, NEWER, NEWER_COUNTED, NEWER_OTHERS -> true;
            case ROUNDING, GROWTH -> false;
        };
    }
}
