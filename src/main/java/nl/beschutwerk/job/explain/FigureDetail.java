package nl.beschutwerk.job.explain;

import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.release.Release;

/**
 * What a trace says of the detail of a figure (definitions, "Published detail"): whoever adds up its rows finds another number.
 * The numbers of the method stand in the line on the method.
 */
final class FigureDetail {

    private static final String DECIMALS = " decimalen=";
    private static final String NO_ROUNDED_HOURS = " uren_afronden_op=0";
    private static final String RULE = " (docs/definitions.md, \"Published detail\")";

    private FigureDetail() {}

    /** How it was rounded, in words; empty if the figure is published as it was counted, and for a release that was made before figures were rounded. */
    static Optional<String> rounding(Release release, FigureKey key) {
        String method = release.methodChoices();
        Indicator indicator = key.indicator();
        if (!method.contains(DECIMALS) || !isRounded(indicator)) {
            return Optional.empty();
        }
        boolean roundedHours = !method.endsWith(NO_ROUNDED_HOURS);
        if (!roundedHours || !indicator.restsOnHours() || !hasRoundedHours(key)) {
            return Optional.of("to decimalen of the method" + RULE);
        }
        String last = key.level() == AreaLevel.GEMEENTE && indicator == Indicator.GEMIDDELDE_UREN
                ? "then to whole hours"
                : "then to decimalen";
        return Optional.of("made of hours rounded to a multiple of uren_afronden_op of the method, " + last + RULE);
    }

    /** That it is estimated, in words: one status holds for the country, and one for a whole region. */
    static String estimated(FigureKey key) {
        return "estimated: hours of at least one person in the "
                + (key.level() == AreaLevel.LAND ? "country" : "region") + " are";
    }

    private static boolean isRounded(Indicator indicator) {
        return switch (indicator.kind().type()) {
            case PERSONS, EVENTS, FLOW, MEDIAN, TARGET -> false;
            case RATIO, HOURS, JOB_EQUIVALENTS, JOBS_IN_PART, BOUND, PART_SHARE, COHORT_SHARE, DIFFERENCE -> true;
        };
    }

    private static boolean hasRoundedHours(FigureKey key) {
        return key.level() != AreaLevel.LAND || key.breakdown() != Breakdown.TOTAAL;
    }
}
