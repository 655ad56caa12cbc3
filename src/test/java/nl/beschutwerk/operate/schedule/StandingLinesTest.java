package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandingLinesTest {

    private final SetClock clock = new SetClock();
    private final StandingLines lines = new StandingLines(clock);

    @Test
    void whatStaysAsItWasIsToldOnceADay() {
        assertThat(lines.isNews("half a delivery")).isTrue();
        for (int minute = 1; minute < Duration.ofDays(1).toMinutes(); minute++) {
            lines.roundEnds();
            clock.pass(Duration.ofMinutes(1));
            assertThat(lines.isNews("half a delivery"))
                    .as("after %d minutes", minute)
                    .isFalse();
        }
        lines.roundEnds();
        clock.pass(Duration.ofMinutes(1));
        assertThat(lines.isNews("half a delivery")).isTrue();
    }

    @Test
    void whatWentAndCameBackIsNews() {
        assertThat(lines.isNews("half a delivery")).isTrue();
        assertThat(lines.isNews("no share")).isTrue();
        lines.roundEnds();
        assertThat(lines.isNews("no share")).isFalse();
        lines.roundEnds();

        assertThat(lines.isNews("half a delivery")).isTrue();
        assertThat(lines.isNews("no share")).isFalse();
    }
}
