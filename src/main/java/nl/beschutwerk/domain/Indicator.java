package nl.beschutwerk.domain;

import static nl.beschutwerk.domain.Unit.AANTAL;
import static nl.beschutwerk.domain.Unit.BANEN;
import static nl.beschutwerk.domain.Unit.DAGEN;
import static nl.beschutwerk.domain.Unit.PERSONEN;
import static nl.beschutwerk.domain.Unit.PROCENT;
import static nl.beschutwerk.domain.Unit.UREN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that is measured, in the order of the definitions. The code is the Dutch word that open data and the database
 * use; the label is what a recipient reads.
 */
public enum Indicator {
    GELDIGE_INDICATIES(PERSONEN, true, "Mensen met een positief advies"),
    WERKZAME_PERSONEN(PERSONEN, true, "Werkzame personen"),
    NIET_WERKEND(PERSONEN, true, "Niet werkend"),
    WERKZAME_PERSONEN_BESCHUT(PERSONEN, false, "Werkzame personen in beschut dienstverband"),
    UREN_PER_WEEK(UREN, true, "Uren per week van alle werkzame personen"),
    GEMIDDELDE_UREN(UREN, true, "Gemiddeld aantal uren per week"),
    BANEN_31(BANEN, true, "Banen van 31 uur"),
    BANEN_31_BEGRENSD(BANEN, false, "Banen van 31 uur, ten hoogste één per persoon"),
    BANEN_31_BESCHUT(BANEN, false, "Banen van 31 uur in beschut dienstverband"),
    BANEN_31_ONDERGRENS(BANEN, false, "Banen van 31 uur, ondergrens"),
    BANEN_31_BOVENGRENS(BANEN, false, "Banen van 31 uur, bovengrens"),
    AANDEEL_GESCHAT(PROCENT, false, "Werkzame personen van wie de uren zijn geschat"),
    DOELSTELLING(BANEN, true, "Doelstelling aan het eind van het jaar"),
    DOELSTELLING_PAD(BANEN, false, "Doelstelling op deze datum"),
    REALISATIE_BANEN(PROCENT, true, "Realisatie in banen van 31 uur"),
    REALISATIE_BANEN_BESCHUT(PROCENT, false, "Realisatie in banen van 31 uur in beschut dienstverband"),
    REALISATIE_PERSONEN(PROCENT, false, "Realisatie in personen"),
    VERSCHIL_BANEN(BANEN, true, "Verschil met de doelstelling"),
    VERSCHIL_PAD(BANEN, false, "Verschil met de doelstelling op deze datum"),
    AANVRAGEN(AANTAL, false, "Aanvragen in het kwartaal"),
    ADVIEZEN_POSITIEF(AANTAL, false, "Positieve adviezen in het kwartaal"),
    ADVIEZEN_NEGATIEF(AANTAL, false, "Negatieve adviezen in het kwartaal"),
    INSTROOM_WERK(PERSONEN, false, "Aan het werk gekomen in het kwartaal"),
    UITSTROOM_WERK(PERSONEN, false, "Gestopt met werken in het kwartaal"),
    WERKEND_NA_3_MAANDEN(PROCENT, false, "Werkend, van wie al minstens 3 maanden een positief advies heeft"),
    WERKEND_NA_12_MAANDEN(PROCENT, false, "Werkend, van wie al minstens 12 maanden een positief advies heeft"),
    ZONDER_WERK_MEDIAAN(DAGEN, false, "Dagen zonder werk (mediaan)");

    private static final Map<String, Indicator> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Indicator::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Unit unit;
    private final boolean municipal;
    private final String label;

    Indicator(Unit unit, boolean municipal, String label) {
        this.unit = unit;
        this.municipal = municipal;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it is given for municipalities as well as for regions and the country. */
    public boolean municipal() {
        return municipal;
    }

    /** What a recipient reads, in Dutch. */
    public String label() {
        return label;
    }

    /**
     * The indicator with this code.
     *
     * @throws IllegalArgumentException when there is no such indicator
     */
    public static Indicator ofCode(String code) {
        Indicator indicator = BY_CODE.get(code);
        if (indicator != null) {
            return indicator;
        }
        throw new IllegalArgumentException("No such indicator: " + code);
    }
}
