package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures that are hidden because they are small counts, or reveal one. */
class PrimarySuppressionTest {

    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
    private static final Composition NO_PARTS = new Composition(new TreeMap<>());
    private static final Quarter QUARTER = Quarter.parse("2024-Q4");

    private final List<Figure> figures = new ArrayList<>();
    private final Map<FigureKey, Base> bases = new HashMap<>();

    @ParameterizedTest
    @EnumSource(
            value = Indicator.class,
            names = {
                "GELDIGE_INDICATIES",
                "WERKZAME_PERSONEN",
                "NIET_WERKEND",
                "WERKZAME_PERSONEN_BESCHUT",
                "AANVRAGEN",
                "ADVIEZEN_POSITIEF",
                "ADVIEZEN_NEGATIEF",
                "INSTROOM_WERK",
                "UITSTROOM_WERK"
            })
    void everyCountOfPersonsOrEventsIsHiddenBelowTheThreshold(Indicator indicator) {
        FigureKey four = count(indicator, "4");
        assertThat(chosen(5)).containsExactly(four);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "4,true", "5,false", "6,false"})
    void aCountIsSmallFromOneUpToOneBelowTheThreshold(String amount, boolean hidden) {
        count(Indicator.AANVRAGEN, amount);
        assertThat(chosen(5)).hasSize(hidden ? 1 : 0);
    }

    @Test
    void countsInEveryCategoryOfABreakdownAreHidden() {
        FigureKey key = FigureKey.of(REGION, Indicator.NIET_WERKEND, Breakdown.ZONDER_WERK, "24+");
        put(key, "3");
        assertThat(chosen(5)).containsExactly(key);
    }

    @Test
    void jobsAndDaysBelowTheThresholdAreNoCounts() {
        count(Indicator.BANEN_31, "3");
        bases.put(count(Indicator.ZONDER_WERK_MEDIAAN, "3"), Base.of(100));
        assertThat(chosen(5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,true", "5,false"})
    void aMedianRestsOnEnoughPersonsOrIsHidden(long persons, boolean hidden) {
        FigureKey median = count(Indicator.ZONDER_WERK_MEDIAAN, "120.5");
        bases.put(median, Base.of(persons));
        assertThat(chosen(5)).hasSize(hidden ? 1 : 0);
    }

    /** The share, the number of persons that it is based on, and whether it reveals a small part or a small remainder. */
    @ParameterizedTest
    @CsvSource({
        "75,4,true",
        "0,3,true",
        "50,10,false",
        "40,10,true",
        "60,10,true",
        "0,10,false",
        "100,10,false",
        "33.3333333333333333,9,true",
        "99.5,1000,false",
        "99.6,1000,true"
    })
    void aShareIsHiddenWhereItsPersonsOrEitherPartAreFew(String share, long persons, boolean hidden) {
        FigureKey key = count(Indicator.WERKEND_NA_3_MAANDEN, share);
        bases.put(key, Base.of(persons));
        assertThat(chosen(5)).hasSize(hidden ? 1 : 0);
    }

    @Test
    void withASmallCountGoesAllThatDerivesFromIt() {
        count(Indicator.GELDIGE_INDICATIES, "20");
        count(Indicator.WERKZAME_PERSONEN, "3");
        FigureKey notWorking = count(Indicator.NIET_WERKEND, "17");
        Set<Indicator> derived = Set.of(
                Indicator.UREN_PER_WEEK,
                Indicator.GEMIDDELDE_UREN,
                Indicator.BANEN_31,
                Indicator.BANEN_31_BEGRENSD,
                Indicator.AANDEEL_GESCHAT,
                Indicator.REALISATIE_BANEN,
                Indicator.REALISATIE_PERSONEN,
                Indicator.VERSCHIL_BANEN,
                Indicator.VERSCHIL_PAD);
        derived.forEach(indicator -> count(indicator, "60"));
        bases.put(FigureKey.total(REGION, Indicator.AANDEEL_GESCHAT), Base.of(3));
        count(Indicator.DOELSTELLING, "6");
        assertThat(new Suppression(PublishedMethod.withThreshold(5), NO_PARTS, new SolverWork(StopSignal.NEVER))
                        .choose(figures(), bases, EarlierVersions.NONE))
                .contains(notWorking)
                .containsAll(derived.stream()
                        .map(indicator -> FigureKey.total(REGION, indicator))
                        .toList())
                .doesNotContain(
                        FigureKey.total(REGION, Indicator.DOELSTELLING),
                        FigureKey.total(REGION, Indicator.GELDIGE_INDICATIES));
    }

    /** Otherwise, if measuring made a share without its base, it would be shown even if it reveals a small count. */
    @ParameterizedTest
    @EnumSource(
            value = Indicator.class,
            names = {"AANDEEL_GESCHAT", "WERKEND_NA_3_MAANDEN", "WERKEND_NA_12_MAANDEN", "ZONDER_WERK_MEDIAAN"})
    void aShareOrMedianWithoutItsBaseIsRefused(Indicator indicator) {
        count(indicator, "50");
        assertThatThrownBy(() -> chosen(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(indicator.name());
    }

    @Test
    void thresholdZeroSwitchesItOff() {
        count(Indicator.WERKZAME_PERSONEN, "1");
        FigureKey share = count(Indicator.WERKEND_NA_3_MAANDEN, "50");
        bases.put(share, Base.of(2));
        assertThat(new Suppression(PublishedMethod.withThreshold(0), NO_PARTS, new SolverWork(StopSignal.NEVER))
                        .choose(figures(), bases, EarlierVersions.NONE))
                .isEmpty();
    }

    private Set<FigureKey> chosen(int threshold) {
        return new PrimarySuppression(new Threshold(threshold), bases).choose(figures());
    }

    private FigureKey count(Indicator indicator, String amount) {
        return put(FigureKey.total(REGION, indicator), amount);
    }

    private FigureKey put(FigureKey key, String amount) {
        figures.add(new Figure(QUARTER, key, REGION.name(), new FigureValue.Given(new BigDecimal(amount), false)));
        return key;
    }

    private Figures figures() {
        return new Figures(QUARTER, figures);
    }
}
