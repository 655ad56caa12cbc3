package nl.beschutwerk.domain;

import static nl.beschutwerk.domain.Breakdown.ARBEIDSDUUR;
import static nl.beschutwerk.domain.Breakdown.GESLACHT;
import static nl.beschutwerk.domain.Breakdown.GRONDSLAG;
import static nl.beschutwerk.domain.Breakdown.LEEFTIJD;
import static nl.beschutwerk.domain.Breakdown.WERKVORM;
import static nl.beschutwerk.domain.Breakdown.ZONDER_WERK;
import static nl.beschutwerk.domain.IndicatorKind.Bound.End.LOWER;
import static nl.beschutwerk.domain.IndicatorKind.Bound.End.UPPER;
import static nl.beschutwerk.domain.IndicatorKind.Flow.Direction.IN;
import static nl.beschutwerk.domain.IndicatorKind.Flow.Direction.OUT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.IndicatorKind.Bound;
import nl.beschutwerk.domain.IndicatorKind.CategoryShare;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Difference;
import nl.beschutwerk.domain.IndicatorKind.Events;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.JobEquivalents;
import nl.beschutwerk.domain.IndicatorKind.JobsInPart;
import nl.beschutwerk.domain.IndicatorKind.Median;
import nl.beschutwerk.domain.IndicatorKind.Persons;
import nl.beschutwerk.domain.IndicatorKind.Ratio;
import nl.beschutwerk.domain.IndicatorKind.Target;

/**
 * Everything that is measured, in the order of the definitions. The code is the Dutch word that open data and the database use;
 * recipients read the label. All other properties of an indicator follow from its kind.
 */
public enum Indicator {
    GELDIGE_INDICATIES(Persons.all(GESLACHT, LEEFTIJD, GRONDSLAG), true, "Mensen met een positief advies"),
    WERKZAME_PERSONEN(
            Persons.partOf(GELDIGE_INDICATIES, GESLACHT, LEEFTIJD, GRONDSLAG, ARBEIDSDUUR, WERKVORM),
            true,
            "Werkzame personen"),
    NIET_WERKEND(
            Persons.othersOf(GELDIGE_INDICATIES, WERKZAME_PERSONEN, GESLACHT, LEEFTIJD, GRONDSLAG, ZONDER_WERK),
            true,
            "Niet werkend"),
    AANDEEL_NIET_WERKEND(
            new Ratio(NIET_WERKEND, GELDIGE_INDICATIES, Unit.PROCENT),
            false,
            "Niet werkend, van wie een positief advies heeft"),
    WERKZAME_PERSONEN_BESCHUT(Persons.partOf(WERKZAME_PERSONEN), false, "Werkzame personen in beschut dienstverband"),
    UREN_PER_WEEK(new Hours(WERKZAME_PERSONEN), true, "Uren per week van alle werkzame personen"),
    GEMIDDELDE_UREN(new Ratio(UREN_PER_WEEK, WERKZAME_PERSONEN, Unit.UREN), true, "Gemiddeld aantal uren per week"),
    BANEN_31(new JobEquivalents(UREN_PER_WEEK), true, "Banen van 31 uur"),
    BANEN_31_BEGRENSD(
            new JobsInPart(BANEN_31, WERKZAME_PERSONEN, true), false, "Banen van 31 uur, ten hoogste één per persoon"),
    BANEN_31_BESCHUT(
            new JobsInPart(BANEN_31, WERKZAME_PERSONEN_BESCHUT, false),
            false,
            "Banen van 31 uur in beschut dienstverband"),
    BANEN_31_ONDERGRENS(new Bound(BANEN_31, LOWER), false, "Banen van 31 uur, ondergrens"),
    BANEN_31_BOVENGRENS(new Bound(BANEN_31, UPPER), false, "Banen van 31 uur, bovengrens"),
    AANDEEL_GESCHAT(
            new CategoryShare(WERKZAME_PERSONEN, ARBEIDSDUUR, "onbekend"),
            false,
            "Werkzame personen van wie de uren zijn geschat"),
    DOELSTELLING(new Target(true), true, "Doelstelling aan het eind van het jaar"),
    DOELSTELLING_PAD(new Target(false), false, "Doelstelling op deze datum"),
    REALISATIE_BANEN(new Ratio(BANEN_31, DOELSTELLING, Unit.PROCENT), true, "Realisatie in banen van 31 uur"),
    REALISATIE_BANEN_BESCHUT(
            new Ratio(BANEN_31_BESCHUT, DOELSTELLING, Unit.PROCENT),
            false,
            "Realisatie in banen van 31 uur in beschut dienstverband"),
    REALISATIE_PERSONEN(new Ratio(WERKZAME_PERSONEN, DOELSTELLING, Unit.PROCENT), false, "Realisatie in personen"),
    VERSCHIL_BANEN(new Difference(BANEN_31, DOELSTELLING), true, "Verschil met de doelstelling"),
    VERSCHIL_PAD(new Difference(BANEN_31, DOELSTELLING_PAD), false, "Verschil met de doelstelling op deze datum"),
    AANVRAGEN(new Events(), false, "Aanvragen in het kwartaal"),
    ADVIEZEN_POSITIEF(new Events(), false, "Positieve adviezen in het kwartaal"),
    ADVIEZEN_NEGATIEF(new Events(), false, "Negatieve adviezen in het kwartaal"),
    INSTROOM_WERK(new Flow(WERKZAME_PERSONEN, IN), false, "Aan het werk gekomen in het kwartaal"),
    UITSTROOM_WERK(new Flow(WERKZAME_PERSONEN, OUT), false, "Gestopt met werken in het kwartaal"),
    WERKEND_NA_3_MAANDEN(
            new CohortShare(GELDIGE_INDICATIES, WERKZAME_PERSONEN, NIET_WERKEND, Optional.empty()),
            false,
            "Werkend, van wie al minstens 3 maanden een positief advies heeft"),
    WERKEND_NA_12_MAANDEN(
            new CohortShare(GELDIGE_INDICATIES, WERKZAME_PERSONEN, NIET_WERKEND, Optional.of(WERKEND_NA_3_MAANDEN)),
            false,
            "Werkend, van wie al minstens 12 maanden een positief advies heeft"),
    ZONDER_WERK_MEDIAAN(new Median(NIET_WERKEND, ZONDER_WERK), false, "Dagen zonder werk (mediaan)");

    private static final Map<String, Indicator> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Indicator::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);
    /** All kinds are records of constants, strings and unmodifiable lists. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final IndicatorKind kind;

    private final boolean municipal;
    private final String label;

    Indicator(IndicatorKind kind, boolean municipal, String label) {
        this.kind = kind;
        this.municipal = municipal;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** The kind of indicator, and the indicators that it is calculated from. */
    public IndicatorKind kind() {
        return kind;
    }

    /** The unit that the indicator is counted in. */
    public Unit unit() {
        return kind.unit();
    }

    /**
     * The counts that this indicator is calculated from, directly or through other indicators. The indicator itself is not
     * among them.
     *
     * @return each count once, in the order of the definitions
     */
    public List<Indicator> countsBehind() {
        return kind.madeOf().stream()
                .flatMap(part -> part.kind().isCount() ? Stream.of(part) : part.countsBehind().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the indicator is given for municipalities as well as for regions and the country. */
    public boolean municipal() {
        return municipal;
    }

    /** The label that recipients read, in Dutch. */
    public String label() {
        return label;
    }

    /**
     * The indicator with this code.
     *
     * @throws IllegalArgumentException if there is no such indicator
     */
    public static Indicator ofCode(String code) {
        Indicator indicator = BY_CODE.get(code);
        if (indicator != null) {
            return indicator;
        }
        throw new IllegalArgumentException("No such indicator: " + code);
    }
}
