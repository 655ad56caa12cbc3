package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Suppression.Choice;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The choices of five quarters of a small country, one after the other, with the tables that prove them. The same figures give
 * the same choice: a difference changes what is published, so check it before you copy the new numbers.
 */
class SeriesOfQuartersTest {

    private static final List<Quarter> QUARTERS = List.of(
            Quarter.parse("2023-Q4"),
            Quarter.parse("2024-Q1"),
            Quarter.parse("2024-Q2"),
            Quarter.parse("2024-Q3"),
            Quarter.parse("2024-Q4"));

    private static final List<QuarterFigures> PUBLISHED = new ArrayList<>();
    private static final List<Choice> CHOICES = new ArrayList<>();

    @BeforeAll
    static void chooseOneAfterTheOther() throws Exception {
        Method method = MethodReader.read(Path.of("data/reference/method.yaml")).method();
        for (int i = 0; i < QUARTERS.size(); i++) {
            InventedRelease release = InventedRelease.thinned(4, 2, 8, 400, 12 + 3 * i);
            Figures figures = release.figures(QUARTERS.get(i));
            Choice choice = new Suppression(method, release.composition(), new SolverWork(StopSignal.NEVER))
                    .choose(figures, release.basePersons(), EarlierVersions.NONE, List.copyOf(PUBLISHED));
            CHOICES.add(choice);
            PUBLISHED.add(release.published(QUARTERS.get(i), choice.hidden(), method));
        }
    }

    @Test
    void theChoicesStayTheSame() {
        assertThat(CHOICES).extracting(choice -> choice.hidden().size()).containsExactly(78, 82, 100, 102, 139);
    }

    @Test
    void theTablesStayTheSame() {
        assertThat(CHOICES)
                .extracting(SeriesOfQuartersTest::inShort)
                .containsExactly(
                        "19 {2023-Q4=1843}",
                        "21 {2023-Q4=30, 2024-Q1=2011}",
                        "24 {2023-Q4=30, 2024-Q1=30, 2024-Q2=2403}",
                        "23 {2023-Q4=30, 2024-Q1=30, 2024-Q2=30, 2024-Q3=2425}",
                        "25 {2023-Q4=1101, 2024-Q1=30, 2024-Q2=30, 2024-Q3=30, 2024-Q4=4157}");
    }

    @Test
    void tablesOfLaterQuartersSpeakOfEarlierOnes() {
        assertThat(CHOICES.get(4).possible())
                .anySatisfy(table -> assertThat(table.amounts().keySet()).hasSizeGreaterThan(1));
    }

    @Test
    void tablesDifferFromTheTruthOnlyWhereFiguresAreHidden() {
        for (Choice choice : CHOICES) {
            for (PossibleFigures table : choice.possible()) {
                table.amounts().forEach((quarter, amounts) -> {
                    QuarterFigures published = PUBLISHED.get(QUARTERS.indexOf(quarter));
                    assertThat(amounts.keySet()).doesNotContainAnyElementsOf(published.shown());
                });
            }
        }
    }

    /** The number of tables, and the sum of all amounts in them by quarter. */
    private static String inShort(Choice choice) {
        Map<Quarter, BigDecimal> sums = new TreeMap<>();
        choice.possible()
                .forEach(table -> table.amounts()
                        .forEach((quarter, amounts) -> amounts.forEach((key, amount) -> {
                            if (key.indicator().kind().isCount()) {
                                sums.merge(quarter, amount, BigDecimal::add);
                            }
                        })));
        return choice.possible().size() + " " + sums;
    }
}
