package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.BANEN_31;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BOVENGRENS;
import static nl.beschutwerk.domain.Indicator.BANEN_31_ONDERGRENS;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.GEMIDDELDE_UREN;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN_BESCHUT;
import static nl.beschutwerk.domain.Indicator.REALISATIE_PERSONEN;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_BANEN;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_PAD;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;
import static nl.beschutwerk.domain.Indicator.ZONDER_WERK_MEDIAAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The knowledge of the suppression about every indicator, compared with the definitions ("Where the definitions were silent",
 * 10).
 */
class PlannerKnowledgeTest {

    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

    /** Written by hand, independent of the code that derives it from the kinds of indicators. */
    private static final Map<Indicator, Set<Indicator>> DERIVED = Map.of(
            GELDIGE_INDICATIES,
            Set.of(WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN),
            WERKZAME_PERSONEN,
            Set.of(
                    UREN_PER_WEEK,
                    GEMIDDELDE_UREN,
                    BANEN_31,
                    BANEN_31_BEGRENSD,
                    BANEN_31_ONDERGRENS,
                    BANEN_31_BOVENGRENS,
                    AANDEEL_GESCHAT,
                    REALISATIE_BANEN,
                    REALISATIE_PERSONEN,
                    VERSCHIL_BANEN,
                    VERSCHIL_PAD,
                    INSTROOM_WERK,
                    UITSTROOM_WERK,
                    INSTROOM_WERK_JAAR,
                    UITSTROOM_WERK_JAAR,
                    WERKEND_NA_3_MAANDEN,
                    WERKEND_NA_12_MAANDEN),
            NIET_WERKEND,
            Set.of(ZONDER_WERK_MEDIAAN, WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN),
            UREN_PER_WEEK,
            Set.of(BANEN_31),
            WERKZAME_PERSONEN_BESCHUT,
            Set.of(BANEN_31_BESCHUT, REALISATIE_BANEN_BESCHUT),
            INSTROOM_WERK,
            Set.of(UITSTROOM_WERK),
            UITSTROOM_WERK,
            Set.of(INSTROOM_WERK),
            INSTROOM_WERK_JAAR,
            Set.of(UITSTROOM_WERK_JAAR),
            UITSTROOM_WERK_JAAR,
            Set.of(INSTROOM_WERK_JAAR));

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void whatDerivesFromAnIndicatorIsHiddenWithIt(Indicator indicator) {
        FigureKey key = FigureKey.total(REGION, indicator);
        assertThat(DerivedFigures.directly(key))
                .as("what is hidden with %s: add a new indicator to DERIVED", indicator)
                .containsExactlyInAnyOrderElementsOf(DERIVED.getOrDefault(indicator, Set.of()).stream()
                        .map(key::with)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everythingThatAddsUpIsInTheTable(Indicator indicator) {
        Set<Part> parts = Quantity.partsOf(indicator).collect(Collectors.toSet());
        assertThat(Quantity.all().stream()
                        .filter(quantity -> quantity.indicator() == indicator)
                        .map(Quantity::part))
                .containsExactlyInAnyOrderElementsOf(parts);
        assertThat(Quantity.all().stream().filter(quantity -> quantity.indicator() == indicator))
                .allSatisfy(quantity -> assertThat(quantity.hiddenWith()).isNotNull());
        assertThat(parts.contains(Part.WHOLE) || !indicator.kind().isCount()).isTrue();
    }

    /** Every indicator can be hidden, as a count or with a count, except targets, which are public. */
    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everyIndicatorButATargetIsHiddenWithSomeCount(Indicator indicator) {
        boolean hidden = indicator.kind().isCount()
                || DERIVED.values().stream().anyMatch(derived -> derived.contains(indicator));
        assertThat(hidden)
                .as("%s is hidden with a count: add it to DERIVED", indicator)
                .isEqualTo(
                        !Set.of(Indicator.DOELSTELLING, Indicator.DOELSTELLING_PAD, Indicator.DOELSTELLING_VOLGEND_JAAR)
                                .contains(indicator));
    }
}
