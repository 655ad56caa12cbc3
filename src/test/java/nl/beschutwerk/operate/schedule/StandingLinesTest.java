package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StandingLinesTest {

    private final SetClock clock = new SetClock();
    private final StandingLines lines = new StandingLines(clock);

    @Test
    void whatStaysAsItWasIsToldOnceADay() {
        assertThat(lines.isNews("half a delivery")).isTrue();
        for (int minute = 1; minute < Duration.ofDays(1).toMinutes(); minute++) {
            lines.roundEnds();
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            assertThat(lines.isNews("half a delivery"))
                    .as("after %d minutes", minute)
                    .isFalse();
        }
        lines.roundEnds();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
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

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-07-01T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
