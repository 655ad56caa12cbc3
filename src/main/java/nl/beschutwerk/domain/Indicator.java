package nl.beschutwerk.domain;

import static nl.beschutwerk.domain.AreaLevel.ARBEIDSMARKTREGIO;
import static nl.beschutwerk.domain.AreaLevel.GEMEENTE;
import static nl.beschutwerk.domain.AreaLevel.LAND;
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
import static nl.beschutwerk.domain.IndicatorKind.Period.QUARTER;
import static nl.beschutwerk.domain.IndicatorKind.Period.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.IndicatorKind.Bound;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Difference;
import nl.beschutwerk.domain.IndicatorKind.Events;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.JobEquivalents;
import nl.beschutwerk.domain.IndicatorKind.JobsInPart;
import nl.beschutwerk.domain.IndicatorKind.Median;
import nl.beschutwerk.domain.IndicatorKind.PartShare;
import nl.beschutwerk.domain.IndicatorKind.Persons;
import nl.beschutwerk.domain.IndicatorKind.Ratio;
import nl.beschutwerk.domain.IndicatorKind.Target;

/**
 * Everything that is measured, in the order of the definitions. The code is the Dutch word that open data and the database use;
 * recipients read the label. All other properties of an indicator follow from its kind.
 */
public enum Indicator {
    GELDIGE_INDICATIES(Persons.all(GESLACHT, LEEFTIJD, GRONDSLAG), GEMEENTE, "Mensen met een geldige indicatie"),
    WERKZAME_PERSONEN(
            Persons.partOf(GELDIGE_INDICATIES, GESLACHT, LEEFTIJD, GRONDSLAG, ARBEIDSDUUR, WERKVORM),
            GEMEENTE,
            "Werkzame personen"),
    NIET_WERKEND(
            Persons.othersOf(GELDIGE_INDICATIES, WERKZAME_PERSONEN, GESLACHT, LEEFTIJD, GRONDSLAG, ZONDER_WERK),
            GEMEENTE,
            "Niet werkend"),
    WERKZAME_PERSONEN_BESCHUT(
            Persons.partOf(WERKZAME_PERSONEN), ARBEIDSMARKTREGIO, "Werkzame personen in beschut dienstverband"),
    UREN_PER_WEEK(new Hours(WERKZAME_PERSONEN), GEMEENTE, "Uren per week van alle werkzame personen"),
    GEMIDDELDE_UREN(new Ratio(UREN_PER_WEEK, WERKZAME_PERSONEN, Unit.UREN), GEMEENTE, "Gemiddeld aantal uren per week"),
    BANEN_31(new JobEquivalents(UREN_PER_WEEK), GEMEENTE, "Banen van 31 uur"),
    BANEN_31_BEGRENSD(
            new JobsInPart(BANEN_31, WERKZAME_PERSONEN, true),
            ARBEIDSMARKTREGIO,
            "Banen van 31 uur, ten hoogste één per persoon"),
    BANEN_31_BESCHUT(
            new JobsInPart(BANEN_31, WERKZAME_PERSONEN_BESCHUT, false),
            ARBEIDSMARKTREGIO,
            "Banen van 31 uur in beschut dienstverband"),
    BANEN_31_ONDERGRENS(new Bound(BANEN_31, LOWER), ARBEIDSMARKTREGIO, "Banen van 31 uur, ondergrens"),
    BANEN_31_BOVENGRENS(new Bound(BANEN_31, UPPER), ARBEIDSMARKTREGIO, "Banen van 31 uur, bovengrens"),
    AANDEEL_GESCHAT(new PartShare(WERKZAME_PERSONEN), ARBEIDSMARKTREGIO, "Werkzame personen met geschatte uren"),
    DOELSTELLING(new Target(true), GEMEENTE, "Doelstelling aan het eind van het jaar"),
    DOELSTELLING_PAD(new Target(false), ARBEIDSMARKTREGIO, "Doelstelling op deze datum"),
    DOELSTELLING_VOLGEND_JAAR(new Target(true), ARBEIDSMARKTREGIO, "Doelstelling aan het eind van volgend jaar"),
    REALISATIE_BANEN(new Ratio(BANEN_31, DOELSTELLING, Unit.PROCENT), GEMEENTE, "Realisatie in banen van 31 uur"),
    REALISATIE_BANEN_BESCHUT(
            new Ratio(BANEN_31_BESCHUT, DOELSTELLING, Unit.PROCENT),
            ARBEIDSMARKTREGIO,
            "Realisatie in banen van 31 uur in beschut dienstverband"),
    REALISATIE_PERSONEN(
            new Ratio(WERKZAME_PERSONEN, DOELSTELLING, Unit.PROCENT), ARBEIDSMARKTREGIO, "Realisatie in personen"),
    VERSCHIL_BANEN(new Difference(BANEN_31, DOELSTELLING), GEMEENTE, "Verschil met de doelstelling"),
    VERSCHIL_PAD(
            new Difference(BANEN_31, DOELSTELLING_PAD),
            ARBEIDSMARKTREGIO,
            "Verschil met de doelstelling op deze datum"),
    AANVRAGEN(new Events(QUARTER), LAND, "Aanvragen in het kwartaal"),
    ADVIEZEN_POSITIEF(new Events(QUARTER), LAND, "Positieve adviezen in het kwartaal"),
    ADVIEZEN_NEGATIEF(new Events(QUARTER), LAND, "Negatieve adviezen in het kwartaal"),
    INSTROOM_WERK(new Flow(WERKZAME_PERSONEN, IN, QUARTER), LAND, "Aan het werk gekomen in het kwartaal"),
    UITSTROOM_WERK(
            new Flow(WERKZAME_PERSONEN, OUT, QUARTER), LAND, "Gestopt, of zonder geldige indicatie, in het kwartaal"),
    AANVRAGEN_JAAR(new Events(YEAR), ARBEIDSMARKTREGIO, "Aanvragen in een jaar"),
    ADVIEZEN_POSITIEF_JAAR(new Events(YEAR), ARBEIDSMARKTREGIO, "Positieve adviezen in een jaar"),
    ADVIEZEN_NEGATIEF_JAAR(new Events(YEAR), ARBEIDSMARKTREGIO, "Negatieve adviezen in een jaar"),
    INSTROOM_WERK_JAAR(new Flow(WERKZAME_PERSONEN, IN, YEAR), ARBEIDSMARKTREGIO, "Aan het werk gekomen in een jaar"),
    UITSTROOM_WERK_JAAR(
            new Flow(WERKZAME_PERSONEN, OUT, YEAR),
            ARBEIDSMARKTREGIO,
            "Gestopt, of zonder geldige indicatie, in een jaar"),
    WERKEND_NA_3_MAANDEN(
            new CohortShare(GELDIGE_INDICATIES, WERKZAME_PERSONEN, NIET_WERKEND, 3, Optional.empty()),
            ARBEIDSMARKTREGIO,
            "Deel dat werkt van de mensen die minstens 3 maanden een indicatie hebben"),
    WERKEND_NA_12_MAANDEN(
            new CohortShare(GELDIGE_INDICATIES, WERKZAME_PERSONEN, NIET_WERKEND, 12, Optional.of(WERKEND_NA_3_MAANDEN)),
            ARBEIDSMARKTREGIO,
            "Deel dat werkt van de mensen die minstens 12 maanden een indicatie hebben"),
    ZONDER_WERK_MEDIAAN(new Median(NIET_WERKEND, ZONDER_WERK), ARBEIDSMARKTREGIO, "Dagen zonder werk (mediaan)");

    private static final Map<String, Indicator> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Indicator::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);
    /** All kinds are records of constants, strings and unmodifiable lists. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final IndicatorKind kind;

    private final AreaLevel smallest;
    private final String label;

    Indicator(IndicatorKind kind, AreaLevel smallest, String label) {
        this.kind = kind;
        this.smallest = smallest;
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

    /** The levels of areas for which the indicator is given, the country first. */
    public List<AreaLevel> levels() {
        return Arrays.stream(AreaLevel.values()).filter(this::isGivenFor).toList();
    }

    /** Whether the indicator is given for areas of a level. */
    public boolean isGivenFor(AreaLevel level) {
        return level.compareTo(smallest) <= 0;
    }

    /** Whether it is a sum of hours, or made of one, so that it is estimated where hours are. */
    public boolean restsOnHours() {
        return switch (kind.type()) {
            case HOURS, JOB_EQUIVALENTS, JOBS_IN_PART, BOUND -> true;
            case RATIO, DIFFERENCE -> kind.madeOf().stream().anyMatch(Indicator::restsOnHours);
            case PERSONS, EVENTS, FLOW, PART_SHARE, COHORT_SHARE, MEDIAN, TARGET -> false;
        };
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
