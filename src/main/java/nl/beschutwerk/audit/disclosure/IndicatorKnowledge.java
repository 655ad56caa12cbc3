package nl.beschutwerk.audit.disclosure;

import static nl.beschutwerk.domain.Breakdown.ARBEIDSDUUR;
import static nl.beschutwerk.domain.Breakdown.GESLACHT;
import static nl.beschutwerk.domain.Breakdown.GRONDSLAG;
import static nl.beschutwerk.domain.Breakdown.LEEFTIJD;
import static nl.beschutwerk.domain.Breakdown.WERKVORM;
import static nl.beschutwerk.domain.Breakdown.ZONDER_WERK;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * What the intruder knows of each indicator from the published definitions. It is written independently of {@link
 * nl.beschutwerk.domain.IndicatorKind}, from which the suppression takes its knowledge, so that a fault in one shows against
 * the other. The code does not compile until a new indicator has an entry here.
 *
 * @param nature of its amount
 * @param breakdowns of it that are published, besides the total
 * @param reveals figures of the same area and category about which it reveals something: it may not be shown if one of them
 *     is hidden
 */
record IndicatorKnowledge(Nature nature, Set<Breakdown> breakdowns, Set<Indicator> reveals) {

    /** What an amount is. */
    enum Nature {
        /** A whole number of persons or events; the parts of an area or breakdown add up to it. */
        COUNT,
        /** Hours or jobs; parts add up here too. */
        SUM,
        /** A part of some persons, in per cent: with their number, the part and the rest are known. */
        SHARE,
        /** A middle value over some persons. */
        MEDIAN,
        /** A quotient or difference of other figures. */
        RESULT,
        /** A target, which is public. */
        TARGET
    }

    /** The intruder assumes that nobody works more hours a week (definitions, point 10), unless this would be wrong. */
    static final BigDecimal MOST_HOURS = new BigDecimal(60);

    private static final Set<Breakdown> NONE = Set.of();
    private static final Set<Breakdown> OF_WORKING = Set.of(GESLACHT, LEEFTIJD, GRONDSLAG, ARBEIDSDUUR, WERKVORM);

    private static final Map<Indicator, IndicatorKnowledge> ALL = new EnumMap<>(Indicator.class);

    static {
        for (Indicator indicator : Indicator.values()) {
            ALL.put(indicator, define(indicator));
        }
    }

    /** What is known of an indicator. */
    static IndicatorKnowledge of(Indicator indicator) {
        return Objects.requireNonNull(ALL.get(indicator));
    }

    private static IndicatorKnowledge define(Indicator indicator) {
        return switch (indicator) {
            case GELDIGE_INDICATIES -> count(Set.of(GESLACHT, LEEFTIJD, GRONDSLAG));
            case WERKZAME_PERSONEN -> count(OF_WORKING);
            case NIET_WERKEND -> count(Set.of(GESLACHT, LEEFTIJD, GRONDSLAG, ZONDER_WERK));
            case WERKZAME_PERSONEN_BESCHUT -> count(NONE);
            case UREN_PER_WEEK -> sum(OF_WORKING, WERKZAME_PERSONEN);
            case GEMIDDELDE_UREN -> result(WERKZAME_PERSONEN);
            case BANEN_31 -> sum(OF_WORKING, WERKZAME_PERSONEN, UREN_PER_WEEK);
            case BANEN_31_BEGRENSD, BANEN_31_ONDERGRENS, BANEN_31_BOVENGRENS -> sum(NONE, WERKZAME_PERSONEN);
            case BANEN_31_BESCHUT -> sum(NONE, WERKZAME_PERSONEN_BESCHUT);
            case AANDEEL_GESCHAT -> share(WERKZAME_PERSONEN);
            case DOELSTELLING, DOELSTELLING_PAD, DOELSTELLING_VOLGEND_JAAR -> of(Nature.TARGET, NONE);
            case REALISATIE_BANEN, REALISATIE_PERSONEN, VERSCHIL_BANEN, VERSCHIL_PAD -> result(WERKZAME_PERSONEN);
            case REALISATIE_BANEN_BESCHUT -> result(WERKZAME_PERSONEN_BESCHUT);
            case AANVRAGEN,
                    ADVIEZEN_POSITIEF,
                    ADVIEZEN_NEGATIEF,
                    AANVRAGEN_JAAR,
                    ADVIEZEN_POSITIEF_JAAR,
                    ADVIEZEN_NEGATIEF_JAAR -> count(NONE);
            case INSTROOM_WERK -> count(NONE, WERKZAME_PERSONEN, UITSTROOM_WERK);
            case UITSTROOM_WERK -> count(NONE, WERKZAME_PERSONEN, INSTROOM_WERK);
            case INSTROOM_WERK_JAAR -> count(NONE, WERKZAME_PERSONEN, UITSTROOM_WERK_JAAR);
            case UITSTROOM_WERK_JAAR -> count(NONE, WERKZAME_PERSONEN, INSTROOM_WERK_JAAR);
            case WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN ->
                share(GELDIGE_INDICATIES, WERKZAME_PERSONEN, NIET_WERKEND);
            case ZONDER_WERK_MEDIAAN -> of(Nature.MEDIAN, NONE, NIET_WERKEND);
        };
    }

    private static IndicatorKnowledge of(Nature nature, Set<Breakdown> breakdowns, Indicator... reveals) {
        return new IndicatorKnowledge(nature, breakdowns, Set.of(reveals));
    }

    private static IndicatorKnowledge count(Set<Breakdown> breakdowns, Indicator... reveals) {
        return of(Nature.COUNT, breakdowns, reveals);
    }

    private static IndicatorKnowledge sum(Set<Breakdown> breakdowns, Indicator... reveals) {
        return of(Nature.SUM, breakdowns, reveals);
    }

    /** A share that tells of these counts, and counts persons whose number is not published. */
    private static IndicatorKnowledge share(Indicator... reveals) {
        return of(Nature.SHARE, NONE, reveals);
    }

    private static IndicatorKnowledge result(Indicator... reveals) {
        return of(Nature.RESULT, NONE, reveals);
    }

    /** Whether a figure is a count of persons or events. */
    static boolean isCount(FigureKey key) {
        return of(key.indicator()).nature == Nature.COUNT;
    }

    /** Whether the figures of the parts of an area, or of the categories of a breakdown, add up to the whole. */
    static boolean isAdditive(FigureKey key) {
        return switch (of(key.indicator()).nature) {
            case COUNT, SUM -> true;
            case SHARE, MEDIAN, RESULT, TARGET -> false;
        };
    }

    /** The figures about which this figure reveals something, whether or not they exist. */
    static Stream<FigureKey> revealedBy(FigureKey figure) {
        return of(figure.indicator()).reveals.stream().map(figure::with);
    }

    /** The figure of a class of hours in the area of another figure. */
    static FigureKey ofHoursClass(FigureKey area, Indicator indicator, String category) {
        return new FigureKey(area.level(), area.areaCode(), indicator, ARBEIDSDUUR, category);
    }

    /** Whether only deliveries of microdata give a breakdown. Its categories then hold people with known and unknown hours. */
    static boolean isOnlyInMicrodata(Breakdown breakdown) {
        return switch (breakdown) {
            case GESLACHT, LEEFTIJD, GRONDSLAG, WERKVORM, ZONDER_WERK -> true;
            case TOTAAL, ARBEIDSDUUR -> false;
        };
    }

    /**
     * Makes sure that a published figure is one that the definitions have.
     *
     * @throws IllegalStateException if the indicator has no such breakdown
     */
    static FigureKey known(FigureKey key) {
        if (key.breakdown() != Breakdown.TOTAAL
                && !of(key.indicator()).breakdowns.contains(key.breakdown())) {
            throw new IllegalStateException("The audit of disclosure knows no figures of "
                    + key.indicator().code() + " by " + key.breakdown().code()
                    + ", so that it cannot tell what they give away");
        }
        return key;
    }
}
