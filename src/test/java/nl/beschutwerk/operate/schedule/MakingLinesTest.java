package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.beschutwerk.job.support.HowFar;
import nl.beschutwerk.job.support.Pace;
import org.junit.jupiter.api.Test;

/** What the journal of serve says of a release that is being made. */
class MakingLinesTest {

    private final List<String> told = new ArrayList<>();
    private final MakingLines lines = new MakingLines(told::add);

    @Test
    void aLongStepIsToldOnceAMinuteWithoutANumberOfAnything() {
        lines.quarterBegins("2024-Q4 v1", Path.of("2024-Q4"), false);
        lines.stepBegins("load");
        for (int second = 2; second <= 125; second++) {
            lines.stepGoesOn("load", far("rows", second * 1000L, OptionalLong.of(1_000_000), second));
        }
        lines.stepEnds("load", "rows: 1000000 loaded, 3 rejected", Duration.ofSeconds(125));
        lines.stepBegins("protect");
        lines.stepGoesOn("protect", far("models", 12, OptionalLong.empty(), 59));
        lines.stepGoesOn("protect", far("models", 13, OptionalLong.empty(), 60));
        lines.stepEnds("protect", "17 figures hidden", Duration.ofSeconds(60));

        assertThat(told)
                .containsExactly(
                        "2024-Q4 v1 is being made",
                        "2024-Q4 v1 is being made: load, 6 %, about 16 min to go",
                        "2024-Q4 v1 is being made: load, 12 %, about 15 min to go",
                        "2024-Q4 v1 is being made: protect, at it for 60 s");
    }

    private static HowFar far(String unit, long done, OptionalLong total, long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return new HowFar(unit, new Pace(done, total, time), time);
    }
}
