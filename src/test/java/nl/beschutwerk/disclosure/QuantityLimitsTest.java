package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
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

    private static Map<Quarter, Figures> working(Quarter quarter, int persons) {
        return Map.of(quarter, new Figures(quarter, List.of(figure(quarter, WERKZAME_PERSONEN, persons))));
    }

    private static List<Relation> relations(int working, int in, int out) {
        return relations(working, in, out, Map.of());
    }

    private static List<Relation> relations(int working, int in, int out, Map<Quarter, Figures> published) {
        Figures figures = new Figures(
                QUARTER,
                List.of(
                        figure(QUARTER, WERKZAME_PERSONEN, working),
                        figure(QUARTER, INSTROOM_WERK_JAAR, in),
                        figure(QUARTER, UITSTROOM_WERK_JAAR, out)));
        List<Cell> cells = new ArrayList<>();
        CellList list =
                new CellList(new Threshold(5), figures, Map.of(), new Visibility.Units(figures, Set.of()), cells);
        RelationList relations = new RelationList(cells, cell -> 0);
        new QuantityLimits(list, relations, published).add(Place.of(FigureKey.total(REGION, WERKZAME_PERSONEN)));
        return relations.relations();
    }

    private static Figure figure(Quarter quarter, Indicator indicator, int amount) {
        return new Figure(
                quarter,
                FigureKey.total(REGION, indicator),
                REGION.name(),
                new FigureValue.Given(BigDecimal.valueOf(amount), false));
    }
}
