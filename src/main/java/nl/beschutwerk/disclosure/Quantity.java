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
import java.util.stream.Stream;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
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
        OTHERS
    }

    /** In the order in which the solvers get them, which decides between choices that are equally good. */
    private static final List<Quantity> ALL = inOrder();

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
            // The number of persons in the category is an indicator of its own.
            case CATEGORY_SHARE -> Stream.of(Part.OTHERS);
            case COHORT_SHARE -> Stream.of(Part.COUNTED, Part.OTHERS);
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
        return ALL.stream()
                .filter(quantity -> quantity.indicator == indicator && quantity.part == part)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(indicator + " has no quantity " + part));
    }

    /** The indicator whose figure is hidden when this is to be hidden. */
    Indicator hiddenWith() {
        return switch (indicator.kind().type()) {
            case PERSONS, EVENTS, CATEGORY_SHARE, COHORT_SHARE -> indicator;
            case FLOW -> inflow((Flow) indicator.kind());
            case HOURS, JOBS_IN_PART, BOUND -> indicator.countsBehind().get(0);
            case JOB_EQUIVALENTS, RATIO, MEDIAN, TARGET, DIFFERENCE ->
                throw new IllegalStateException(indicator + " has no quantity");
        };
    }

    /** Both flows of a stock are hidden together. */
    private Indicator inflow(Flow flow) {
        return Arrays.stream(Indicator.values())
                .filter(other -> other.kind().equals(new Flow(flow.stock(), Direction.IN)))
                .findFirst()
                .orElse(indicator);
    }

    /** Whether it counts persons or events, of which few are confidential. */
    boolean isCount() {
        return part != Part.WHOLE || indicator.kind().isCount();
    }
}
