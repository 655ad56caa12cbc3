package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANVRAGEN;
import static nl.beschutwerk.domain.Indicator.AANVRAGEN_JAAR;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/** What the planner knows of a year and its quarters, of the country. */
class YearRelationsTest {

    private final List<Cell> cells = new ArrayList<>();
    private final List<QuarterTable> quarters = new ArrayList<>();

    @Test
    void aYearOfApplicationsIsTheSumOfItsQuarters() {
        quarter("2024-Q1", Map.of(AANVRAGEN, 10));
        quarter("2024-Q2", Map.of(AANVRAGEN, 20));
        quarter("2024-Q3", Map.of(AANVRAGEN, 30));
        quarter("2024-Q4", Map.of(AANVRAGEN, 40, AANVRAGEN_JAAR, 100));
        assertThat(relations()).singleElement().satisfies(relation -> {
            assertThat(relation.isEquality()).isTrue();
            assertThat(relation.terms()).hasSize(5);
            assertThat(relation.terms().stream()
                            .mapToDouble(term ->
                                    term.coefficient() * cells.get(term.cell()).value())
                            .sum())
                    .isZero();
        });
    }

    /** Whoever came and left within the year is in two quarters and not in the year. */
    @Test
    void whoCameInAYearCameInOneOfItsQuarters() {
        for (String quarter : List.of("2024-Q1", "2024-Q2", "2024-Q3")) {
            quarter(quarter, Map.of(INSTROOM_WERK, 3));
        }
        quarter("2024-Q4", Map.of(INSTROOM_WERK, 3, INSTROOM_WERK_JAAR, 10));
        assertThat(relations()).singleElement().satisfies(relation -> {
            assertThat(relation.isEquality()).isFalse();
            assertThat(relation.most()).isEqualTo(2);
        });
    }

    @Test
    void nothingIsKnownWithoutAQuarterOrWhereFiguresDiffer() {
        quarter("2024-Q2", Map.of(AANVRAGEN, 20));
        quarter("2024-Q3", Map.of(AANVRAGEN, 30));
        quarter("2024-Q4", Map.of(AANVRAGEN, 40, AANVRAGEN_JAAR, 100));
        assertThat(relations()).isEmpty();
        quarter("2024-Q1", Map.of(INSTROOM_WERK, 1));
        assertThat(relations()).as("a quarter without the indicator").isEmpty();
        quarters.remove(3);
        quarter("2024-Q1", Map.of(AANVRAGEN, 11));
        assertThat(relations())
                .as("a delivery that differs from the ones before")
                .isEmpty();
    }

    private List<Relation> relations() {
        RelationList relations = new RelationList(cells, cell -> 0);
        new YearRelations(quarters, relations).add();
        return relations.relations();
    }

    private void quarter(String name, Map<Indicator, Integer> amounts) {
        Quarter quarter = Quarter.parse(name);
        Figures figures = new Figures(
                quarter,
                amounts.entrySet().stream()
                        .map(one -> new Figure(
                                quarter,
                                FigureKey.total(Area.NEDERLAND, one.getKey()),
                                Area.NEDERLAND.name(),
                                new FigureValue.Given(BigDecimal.valueOf(one.getValue()), false)))
                        .toList());
        quarters.add(new QuarterTable(
                new CellList(new Threshold(5), figures, Map.of(), new Visibility.Published(Set.of()), cells),
                new Composition(new TreeMap<>())));
    }
}
