package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the outcomes of quarters determine the exit code of a command. */
class ConsoleReporterTest {

    private final StringWriter console = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final ConsoleReporter reporter = new ConsoleReporter(new PrintWriter(console), new PrintWriter(errors));

    @ParameterizedTest
    @CsvSource({
        "MADE, 0",
        "UP_TO_DATE, 0",
        "RESTORED, 0",
        "LEFT, 0",
        "FAILED, 1",
        "MISTAKE, 2",
        "REFUSED, 3",
        "OTHER_INPUTS, 4",
        "IN_USE, 5",
        "NO_DATABASE, 6",
        "DISK_FULL, 8",
        "INTERRUPTED, 130"
    })
    void everyEndingHasTheExitCodeOfTheReadme(Kind kind, int code) {
        assertThat(conclude(kind).code()).isEqualTo(code);
    }

    @Test
    void whatWentWrongFirstDecides() {
        assertThat(conclude(Kind.MADE, Kind.REFUSED, Kind.OTHER_INPUTS, Kind.MADE))
                .isEqualTo(ExitCode.DELIVERY_REFUSED);
    }

    @Test
    void aFailureOfTheSystemGoesBeforeAll() {
        assertThat(conclude(Kind.REFUSED, Kind.FAILED, Kind.OTHER_INPUTS)).isEqualTo(ExitCode.SYSTEM_FAILURE);
    }

    @Test
    void anInterruptedRunSaysSoWhateverWentBefore() {
        assertThat(conclude(Kind.REFUSED, Kind.INTERRUPTED)).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void aFailureStaysAFailureWhenTheRunIsInterruptedAfterwards() {
        assertThat(conclude(Kind.FAILED, Kind.INTERRUPTED)).isEqualTo(ExitCode.SYSTEM_FAILURE);
    }

    /** A line of a crontab that ends in {@code >/dev/null} mails only these errors. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whyACommandEndsWithAnotherCodeThanZeroStandsAmongTheErrors(Kind kind) {
        QuarterOutcome outcome = QuarterOutcome.of("2024-Q4 v1", kind, "This is why.\nDo that.");
        reporter.quarterEnds(outcome);
        ExitCode code = reporter.conclude(List.of(outcome), Path.of("output"));

        if (code == ExitCode.OK) {
            assertThat(errors.toString()).isEmpty();
        } else {
            assertThat(errors.toString().lines())
                    .containsExactly("2024-Q4 v1  " + kind.words(), "  This is why.", "  Do that.");
            assertThat(console.toString()).doesNotContain("This is why");
        }
    }

    @Test
    void aQuarterThatNeverBeganIsNamedAboveWhatIsSaidOfIt() {
        reporter.quarterBegins("2023-Q4 v1", Path.of("deliveries"), false);
        reporter.quarterEnds(QuarterOutcome.of("2023-Q4 v1", Kind.FAILED, "The disk is full."));
        reporter.quarterEnds(QuarterOutcome.of("2024-Q1", Kind.IN_USE, "Another run is making it."));
        assertThat(console.toString().lines()).containsExactly("2023-Q4 v1  from deliveries", "", "");
        assertThat(errors.toString().lines())
                .containsExactly(
                        "2023-Q4 v1  failed", "  The disk is full.", "2024-Q1  in use", "  Another run is making it.");
    }

    @Test
    void aQuarterOfInventedFiguresSaysSoAsItBegins() {
        reporter.quarterBegins("2023-Q4 v1", Path.of("deliveries"), true);
        assertThat(console.toString().lines()).containsExactly("2023-Q4 v1  from deliveries  SYNTHETISCHE GEGEVENS");
    }

    @Test
    void whatIsSaidDuringAStepStandsOnALineOfItsOwnAtOnce() {
        reporter.quarterBegins("2023-Q4 v1", Path.of("deliveries"), false);
        reporter.stepBegins("protect");
        reporter.remark("stopping: finishing protect of 2023-Q4 v1 …");
        assertThat(console.toString().lines())
                .containsExactly(
                        "2023-Q4 v1  from deliveries",
                        "  protect   ",
                        "  stopping: finishing protect of 2023-Q4 v1 …",
                        "            ");
        reporter.stepEnds("protect", "stopped", Duration.ofSeconds(1));
        reporter.remark("something between two steps");
        assertThat(console.toString().lines()).last().isEqualTo("  something between two steps");
    }

    @Test
    void theTableAtTheEndHasEveryQuarterAndNamesTheResults() {
        conclude(Kind.MADE, Kind.REFUSED);
        assertThat(console.toString().lines())
                .contains(
                        "release      outcome           findings      time",
                        "2020-Q1 v1   made                     0     1.5 s",
                        "2021-Q1 v1   refused                  0     1.5 s",
                        "Results: output");
    }

    private ExitCode conclude(Kind... kinds) {
        int[] year = {2020};
        List<QuarterOutcome> outcomes = Stream.of(kinds)
                .map(kind -> QuarterOutcome.of(year[0]++ + "-Q1 v1", kind, "").lasting(Duration.ofMillis(1500)))
                .toList();
        return reporter.conclude(outcomes, Path.of("output"));
    }
}
