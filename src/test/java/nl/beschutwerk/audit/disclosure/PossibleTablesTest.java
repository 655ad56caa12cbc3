package nl.beschutwerk.audit.disclosure;

import static nl.beschutwerk.audit.disclosure.InventedQuarter.key;
import static nl.beschutwerk.domain.Breakdown.GESLACHT;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that the maker of a release hands over are believed only if they agree with every equation. */
class PossibleTablesTest {

    private static final FigureKey MEN = key("AM01", GELDIGE_INDICATIES, GESLACHT, "m");
    private static final FigureKey OTHERS = key("AM01", GELDIGE_INDICATIES, GESLACHT, "v_x_onbekend");

    @TempDir
    Path folder;

    @Test
    void aCountThatDiffersEnoughIsNotSearched() throws IOException {
        SolverWork work = new SolverWork(StopSignal.NEVER);
        IntruderResult result = attack("20", "17", table("9", "11"), work);
        assertThat(result.confidential())
                .singleElement()
                .satisfies(count -> assertThat(count.range()).isEqualTo(new Range(3, 9)));
        assertThat(result.narrowest()).hasValue(6);
        assertThat(work.calls()).isZero();
    }

    /** A table that does not add up, that hides a zero, that has parts of persons, or that has fewer than nobody. */
    @ParameterizedTest
    @CsvSource({"9, 3", "6, 0", "8.5, -2.5", "8, -2"})
    void aTableThatViolatesAnEquationIsNotBelieved(String men, String others) throws IOException {
        IntruderResult result = attack("6", "3", table(men, others), new SolverWork(StopSignal.NEVER));
        assertThat(result.exposed(5))
                .hasSize(2)
                .allSatisfy(count -> assertThat(count.range()).isEqualTo(new Range(1, 5)));
    }

    @Test
    void aTableInWhichAPublishedFigureDiffersIsNotBelieved() throws IOException {
        PossibleFigures table = new PossibleFigures(
                Map.of(
                        Quarter.parse("2024-Q4"),
                        Map.of(MEN, BigDecimal.TEN, key("AM01", GELDIGE_INDICATIES), new BigDecimal(13))),
                Map.of());
        assertThat(attack("6", "3", table, new SolverWork(StopSignal.NEVER)).exposed(5))
                .hasSize(2);
    }

    private static PossibleFigures table(String men, String others) {
        return new PossibleFigures(
                Map.of(Quarter.parse("2024-Q4"), Map.of(MEN, new BigDecimal(men), OTHERS, new BigDecimal(others))),
                Map.of());
    }

    private IntruderResult attack(String all, String others, PossibleFigures table, SolverWork work)
            throws IOException {
        InventedQuarter quarter = new InventedQuarter("2024-Q4", folder)
                .show("AM01", GELDIGE_INDICATIES, all)
                .hide(MEN, "3")
                .hide(OTHERS, others);
        return Intruder.on(quarter.published(), List.of(), List.of(table), 5, work);
    }
}
