package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import nl.beschutwerk.job.support.HowFar;
import nl.beschutwerk.job.support.Pace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of a step that takes long, on a terminal and elsewhere. */
class StepLineTest {

    private static final Duration LASTED = Duration.ofSeconds(21);

    private final StringWriter console = new StringWriter();
    private final PrintWriter out = new PrintWriter(console);

    @Test
    void onATerminalTheLineIsWrittenOver() {
        StepLine line = StepLine.ofEach(out, true);
        line.begins("load");
        line.goesOn("load", rows(1_240_000, 6));
        line.goesOn("load", rows(3_999_999, 20));
        line.ends("load", "rows: 4000000 loaded, 0 rejected", LASTED);

        assertThat(console.toString().split("\r"))
                .containsExactly(
                        "  load      ",
                        "  load      1,240,000 of 4,000,000 rows  31 %  about 14 s to go  206,666/s",
                        "  load      3,999,999 of 4,000,000 rows  99 %  about 1 s to go  199,999/s ",
                        "  load      rows: 4000000 loaded, 0 rejected                                21.0 s\n");
    }

    @Test
    void whatDoesNotFitOnATerminalIsLeftOutFromBehind() {
        StepLine line = StepLine.ofEach(out, true);
        line.begins("load");
        line.goesOn("load", far("rows", 111_222_333_444L, OptionalLong.of(999_888_777_666L), 36_000));

        assertThat(console.toString())
                .endsWith("\r  load      111,222,333,444 of 999,888,777,666 rows  11 %  about 80 h to go");
    }

    @Test
    void elsewhereALineIsToldEveryTenSecondsAndTheUsualOneLast() {
        StepLine line = StepLine.ofEach(out, false);
        line.begins("load");
        for (int second = 2; second <= 21; second++) {
            line.goesOn("load", rows(second * 100_000L, second));
        }
        line.ends("load", "rows: 4000000 loaded, 0 rejected", LASTED);

        assertThat(console.toString().lines())
                .containsExactly(
                        "  load      1,000,000 of 4,000,000 rows  25 %  about 30 s to go  100,000/s",
                        "  load      2,000,000 of 4,000,000 rows  50 %  about 20 s to go  100,000/s",
                        "  load      rows: 4000000 loaded, 0 rejected                                21.0 s");
    }

    @Test
    void ofAQuickStepThereIsTheUsualLineAlone() {
        for (boolean terminal : new boolean[] {true, false}) {
            StepLine line = StepLine.ofEach(out, terminal);
            line.begins("load");
            line.ends("load", "rows: 4 loaded, 0 rejected", Duration.ofMillis(300));
        }

        String usual = "  load      rows: 4 loaded, 0 rejected                                       0.3 s";
        assertThat(console.toString().lines()).containsExactly(usual, usual);
        assertThat(console.toString()).doesNotContain("\r");
    }

    @Test
    void aStepThatCountsNothingSaysHowLongItIsAtIt() {
        StepLine line = StepLine.ofEach(out, false);
        line.begins("measure");
        line.goesOn("measure", far(null, 0, OptionalLong.empty(), 12));

        assertThat(console.toString().lines().findFirst()).contains("  measure   at it for 12 s");
        assertThat(far("models", 0, OptionalLong.empty(), 130).inWords()).containsExactly("at it for 2 min");
    }

    @Test
    void whatFollowsOnTheLastRowIsNotCountedButTakesTime() {
        assertThat(rows(4_000_000, 50).inWords())
                .containsExactly("4,000,000 of 4,000,000 rows", "100 %", "at it for 50 s");
    }

    @Test
    void whereOnlyProgressIsToldNothingIsLeftOfItOnATerminal() {
        StepLine line = StepLine.ofProgress(out, true);
        line.begins("load");
        line.goesOn("load", far(null, 0, OptionalLong.empty(), 12));
        line.ends("load", "rows: 4 loaded", LASTED);
        String shown = "  load      at it for 12 s";

        assertThat(console.toString()).isEqualTo("\r" + shown + "\r" + " ".repeat(shown.length()) + "\r");
    }

    @Test
    void whereOnlyProgressIsToldAQuickStepIsNot() {
        StepLine line = StepLine.ofProgress(out, false);
        line.begins("receive");
        line.ends("receive", "rows: 4", Duration.ofMillis(3));
        line.begins("load");
        line.goesOn("load", rows(1_000_000, 10));
        line.ends("load", "rows: 4 loaded", LASTED);

        assertThat(console.toString().lines())
                .containsExactly("  load      1,000,000 of 4,000,000 rows  25 %  about 30 s to go  100,000/s");
    }

    @Test
    void nothingIsToldOfAStepAfterItsEnd() {
        StepLine line = StepLine.ofEach(out, false);
        line.begins("load");
        line.ends("load", "stopped", LASTED);
        line.goesOn("load", rows(1_000_000, 10));

        assertThat(console.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "true, xterm, unset, true",
                "true, xterm, '', true",
                "false, xterm, unset, false",
                "true, dumb, unset, false",
                "true, unset, unset, false",
                "true, '', unset, false",
                "true, xterm, 1, false",
            })
    void aLineIsOnlyWrittenOverWhereThatIsWanted(
            boolean console, @Nullable String kind, @Nullable String plain, boolean wanted) {
        assertThat(Terminal.isThere(name -> name.equals("TERM") ? kind : plain, console))
                .isEqualTo(wanted);
    }

    private static HowFar rows(long done, long seconds) {
        return far("rows", done, OptionalLong.of(4_000_000), seconds);
    }

    private static HowFar far(@Nullable String unit, long done, OptionalLong total, long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return new HowFar(unit, new Pace(done, total, time), time);
    }
}
