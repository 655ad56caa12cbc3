package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/** What the planner takes as known of persons who came and left. */
class QuantityLimitsTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

    /** Thirty work; a year ago 28 did, which was shown then. */
    @Test
    void growthIsKnownIfTheHeadcountBeforeWasShown() {
        assertThat(relations(30, 5, 3)).anySatisfy(relation -> {
            assertThat(relation.isEquality()).isTrue();
            assertThat(relation.terms()).hasSize(2);
        });
    }

    /** Nobody works; a year ago one to four did, which was hidden then. Otherwise who left would be known with certainty. */
    @Test
    void growthIsNotKnownIfTheHeadcountBeforeWasHidden() {
        assertThat(relations(0, 0, 1)).noneMatch(Relation::isEquality);
        assertThat(relations(2, 0, 2)).noneMatch(Relation::isEquality);
        assertThat(relations(3, 1, 3)).anyMatch(Relation::isEquality);
        assertThat(relations(2, 2, 0))
                .as("nobody a year ago, which is never hidden")
                .anyMatch(Relation::isEquality);
    }

    /** The relation with that quarter says it exactly, unless the figures do not agree. */
    @Test
    void nothingIsAssumedOfAQuarterThatIsInTheTable() {
        Quarter before = QUARTER.yearBefore();
        assertThat(relations(30, 5, 3, working(before, 28))).noneMatch(Relation::isEquality);
        assertThat(relations(30, 5, 3, working(before, 27))).anyMatch(Relation::isEquality);
        assertThat(relations(30, 5, 3, working(QUARTER.previous(), 28))).anyMatch(Relation::isEquality);
    }

    @Test
    void hiddenFlowsAreNotBothZero() {
        assertThat(written(Map.of(INSTROOM_WERK_JAAR, 2, UITSTROOM_WERK_JAAR, 2), Map.of()))
                .contains("-1.000 INSTROOM_WERK_JAAR_WHOLE -1.000 UITSTROOM_WERK_JAAR_WHOLE <= 0 (room 3.000)");
    }

    /** Of 30 who work, 12 do so in sheltered work; together for 620 hours a week. */
    @Test
    void aPartIsAtMostTheWhole() {
        List<String> limits = written(
                Map.of(
                        WERKZAME_PERSONEN, 30,
                        WERKZAME_PERSONEN_BESCHUT, 12,
                        UREN_PER_WEEK, 620,
                        BANEN_31_BEGRENSD, 18,
                        BANEN_31_BESCHUT, 8),
                Map.of());
        assertThat(limits)
                .containsExactlyInAnyOrder(
                        "+1.000 SHELTERED -1.000 WORKING <= 0 (room 18.000)",
                        "+1.000 CAPPED_JOBS -1.000 WORKING <= 0 (room 12.000)",
                        "+1.000 CAPPED_JOBS -0.032 HOURS <= 0 (room 2.000)",
                        "+1.000 SHELTERED_JOBS -1.935 SHELTERED <= 0 (room 15.226)",
                        "+1.000 SHELTERED_JOBS -0.032 HOURS <= 0 (room 12.000)");
    }

    /** Their sum is the whole already. */
    @Test
    void partsThatAddUpHaveNoLimitOfTheirOwn() {
        assertThat(written(Map.of(GELDIGE_INDICATIES, 100, WERKZAME_PERSONEN, 60, NIET_WERKEND, 40), Map.of()))
                .isEmpty();
    }

    @Test
    void whoIsOfALongerCohortIsOfTheShorterOne() {
        List<String> limits = written(
                Map.of(
                        GELDIGE_INDICATIES, 100,
                        WERKZAME_PERSONEN, 60,
                        NIET_WERKEND, 40,
                        WERKEND_NA_3_MAANDEN, 63,
                        WERKEND_NA_12_MAANDEN, 60),
                Map.of(WERKEND_NA_3_MAANDEN, Base.of(80, 50), WERKEND_NA_12_MAANDEN, Base.of(50, 30)));
        assertThat(limits)
                .containsExactlyInAnyOrder(
                        "+1.000 WORKING_AFTER_3 -1.000 WORKING <= 0 (room 10.000)",
                        "+1.000 NOT_WORKING_AFTER_3 -1.000 NOT_WORKING <= 0 (room 10.000)",
                        "+1.000 WORKING_AFTER_12 -1.000 WORKING_AFTER_3 <= 0 (room 20.000)",
                        "+1.000 NOT_WORKING_AFTER_12 -1.000 NOT_WORKING_AFTER_3 <= 0 (room 10.000)");
    }

    private static List<String> written(Map<Indicator, Integer> amounts, Map<Indicator, Base> bases) {
        Figures figures = new Figures(
                QUARTER,
                amounts.entrySet().stream()
                        .map(one -> GivenFigures.of(QUARTER, REGION, one.getKey(), one.getValue()))
                        .toList());
        List<Cell> cells = new ArrayList<>();
        return relations(
                        figures,
                        bases.entrySet().stream()
                                .collect(Collectors.toMap(
                                        one -> FigureKey.total(REGION, one.getKey()), Map.Entry::getValue)),
                        Map.of(),
                        cells)
                .stream()
                .map(relation -> WrittenRelation.of(relation, cells))
                .toList();
    }

    private static Map<Quarter, Figures> working(Quarter quarter, int persons) {
        return Map.of(
                quarter, new Figures(quarter, List.of(GivenFigures.of(quarter, REGION, WERKZAME_PERSONEN, persons))));
    }

    private static List<Relation> relations(int working, int in, int out) {
        return relations(working, in, out, Map.of());
    }

    private static List<Relation> relations(int working, int in, int out, Map<Quarter, Figures> published) {
        Figures figures = new Figures(
                QUARTER,
                List.of(
                        GivenFigures.of(QUARTER, REGION, WERKZAME_PERSONEN, working),
                        GivenFigures.of(QUARTER, REGION, INSTROOM_WERK_JAAR, in),
                        GivenFigures.of(QUARTER, REGION, UITSTROOM_WERK_JAAR, out)));
        return relations(figures, Map.of(), published, new ArrayList<>());
    }

    private static List<Relation> relations(
            Figures figures, Map<FigureKey, Base> bases, Map<Quarter, Figures> published, List<Cell> cells) {
        CellList list = new CellList(
                new Threshold(5),
                figures,
                bases,
                new Visibility.Units(figures, Set.of(), Salt.of(figures), Set.of()),
                cells);
        RelationList relations = new RelationList(cells, cell -> 0);
        new QuantityLimits(list, relations, published).add(Place.of(FigureKey.total(REGION, WERKZAME_PERSONEN)));
        return relations.relations();
    }
}
