package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/**
 * What the planner knows of the persons behind the shares of a cohort, in a region where 100 persons have a valid indication,
 * 60 of them work, and of the 80 who have had it for three months 50 work, which is published as 63 %.
 */
class CohortRelationsTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

    private final Map<FigureKey, Figure> figures = new HashMap<>();
    private final Map<FigureKey, Base> bases = new HashMap<>();

    CohortRelationsTest() {
        total(GELDIGE_INDICATIES, 100);
        total(WERKZAME_PERSONEN, 60);
        total(NIET_WERKEND, 40);
        share(WERKEND_NA_3_MAANDEN, 63, Base.of(80, 50));
    }

    @Test
    void thoseOfTheCohortAndTheNewerOnesAreAllPersons() {
        assertThat(relations())
                .contains(
                        "VALID = WORKING_AFTER_3 + NOT_WORKING_AFTER_3 + WERKEND_NA_3_MAANDEN_NEWER",
                        "WORKING = WORKING_AFTER_3 + WERKEND_NA_3_MAANDEN_NEWER_COUNTED",
                        "NOT_WORKING = NOT_WORKING_AFTER_3 + WERKEND_NA_3_MAANDEN_NEWER_OTHERS");
    }

    /** 62.5 % to 63.5 % of 80 are 50 to 50.8: what 50 may be above and below it, in steps of a share of one. */
    @Test
    void theShareIsKnownToWithinItsRounding() {
        assertThat(relations())
                .contains(
                        "+0.365 WORKING_AFTER_3 -0.635 NOT_WORKING_AFTER_3 -1.000 WERKEND_NA_3_MAANDEN_ROUNDING <= 0 (room 0.800)",
                        "-0.375 WORKING_AFTER_3 +0.625 NOT_WORKING_AFTER_3 +1.000 WERKEND_NA_3_MAANDEN_ROUNDING <= 0 (room 0.000)");
    }

    @Test
    void newerPersonsHaveAPositiveAdviceInTheYear() {
        total(ADVIEZEN_POSITIEF_JAAR, 23);
        assertThat(relations())
                .contains("+1.000 WERKEND_NA_3_MAANDEN_NEWER -1.000 ADVIEZEN_POSITIEF_JAAR_WHOLE <= 0 (room 3.000)");
    }

    @Test
    void newerPersonsWhoWorkCameInTheYear() {
        total(INSTROOM_WERK_JAAR, 14);
        assertThat(relations())
                .contains("+1.000 WORKING -1.000 WORKING_AFTER_3 -1.000 INSTROOM_WERK_JAAR_WHOLE <= 0 (room 4.000)");
    }

    @Test
    void nothingIsAssumedWithoutAdvicesAndFlows() {
        assertThat(relations()).hasSize(6).noneMatch(relation -> relation.contains("JAAR"));
        figures.remove(FigureKey.total(REGION, WERKZAME_PERSONEN));
        total(INSTROOM_WERK_JAAR, 14);
        assertThat(relations()).noneMatch(relation -> relation.contains("JAAR"));
    }

    /** Who is without work for three months or longer is among the 30 of the cohort who do not work. */
    @Test
    void whoIsWithoutWorkForSoLongIsOfTheCohort() {
        withoutWork("0-3", 12);
        withoutWork("3-6", 8);
        withoutWork("6-12", 20);
        assertThat(relations()).contains("-1.000 NOT_WORKING_AFTER_3 +1.000 3-6 +1.000 6-12 <= 0 (room 2.000)");
    }

    /** The cohort of a longer time has the classes from that time on. */
    @Test
    void eachCohortHasItsOwnTime() {
        share(WERKEND_NA_12_MAANDEN, 60, Base.of(50, 30));
        withoutWork("6-12", 20);
        withoutWork("12-24", 15);
        withoutWork("24+", 4);
        assertThat(relations())
                .contains(
                        "-1.000 NOT_WORKING_AFTER_12 +1.000 12-24 +1.000 24+ <= 0 (room 1.000)",
                        "+0.395 WORKING_AFTER_12 -0.605 NOT_WORKING_AFTER_12 -1.000 WERKEND_NA_12_MAANDEN_ROUNDING <= 0 (room 0.250)",
                        "-0.405 WORKING_AFTER_12 +0.595 NOT_WORKING_AFTER_12 +1.000 WERKEND_NA_12_MAANDEN_ROUNDING <= 0 (room 0.250)");
    }

    /** Nobody can be in a cohort and not in the whole, so that such figures tell nothing about each other. */
    @Test
    void aCohortThatIsLargerThanTheWholeTellsNothing() {
        total(GELDIGE_INDICATIES, 70);
        assertThat(relations()).noneMatch(relation -> relation.startsWith("VALID"));
    }

    @Test
    void aCohortOfAllHasNoNewerPersonsWhomAnybodyCouldInfer() {
        total(GELDIGE_INDICATIES, 80);
        total(WERKZAME_PERSONEN, 50);
        total(NIET_WERKEND, 30);
        assertThat(relations()).contains("VALID = WORKING_AFTER_3 + NOT_WORKING_AFTER_3 + WERKEND_NA_3_MAANDEN_NEWER");
    }

    private List<String> relations() {
        Figures all = new Figures(QUARTER, List.copyOf(figures.values()));
        List<Cell> cells = new ArrayList<>();
        CellList list = new CellList(
                new Threshold(5), all, bases, new Visibility.Units(all, Set.of(), Salt.of(all), Set.of()), cells);
        RelationList relations = new RelationList(cells, cell -> 0);
        Rounding rounding = new Rounding(PublishedMethod.asItIs());
        new CohortRelations(list, relations, rounding).add(Place.of(FigureKey.total(REGION, GELDIGE_INDICATIES)));
        return relations.relations().stream()
                .map(relation -> WrittenRelation.of(relation, cells))
                .toList();
    }

    private void total(Indicator indicator, int amount) {
        put(FigureKey.total(REGION, indicator), amount);
    }

    private void share(Indicator indicator, int percentage, Base base) {
        total(indicator, percentage);
        bases.put(FigureKey.total(REGION, indicator), base);
    }

    private void withoutWork(String months, int amount) {
        put(new FigureKey(REGION.level(), REGION.code(), NIET_WERKEND, Breakdown.ZONDER_WERK, months), amount);
    }

    private void put(FigureKey key, int amount) {
        figures.put(
                key, new Figure(QUARTER, key, REGION.name(), new FigureValue.Given(BigDecimal.valueOf(amount), false)));
    }
}
