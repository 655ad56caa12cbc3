package nl.beschutwerk.job.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the end of work, and above all what is not. */
class PaceTest {

    @ParameterizedTest
    @CsvSource({
        // done, total, milliseconds, seconds to go
        "1240000, 4000000, 5900, 14",
        "1, 2, 2000, 2",
        "999999, 1000000, 600000, 1",
        "50, 100, 21000, 25",
        "10, 100, 20000, 180",
        "5, 100, 60000, 1140",
        "5, 100, 3600000, 68400"
    })
    void theRestIsToldAboutAsExactlyAsAGuessIs(long done, long total, long lasted, long seconds) {
        assertThat(pace(done, total, lasted).toGo()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "50, 100, 1999",
        "4, 100, 60000",
        "0, 100, 60000",
        "100, 100, 60000",
        "101, 100, 60000",
        "0, 0, 60000",
    })
    void nothingIsSaidOfTheEndBeforeItCanBe(long done, long total, long lasted) {
        assertThat(pace(done, total, lasted).toGo()).isEmpty();
    }

    @Test
    void nothingIsSaidOfTheEndOfWhatNobodyKnowsTheSizeOf() {
        Pace pace = new Pace(500, OptionalLong.empty(), Duration.ofSeconds(10));

        assertThat(pace.toGo()).isEmpty();
        assertThat(pace.percent()).isEmpty();
        assertThat(pace.perSecond()).hasValue(50);
    }

    @Test
    void onlyAllIsAHundredPercent() {
        assertThat(pace(999, 1000, 5000).percent()).hasValue(99);
        assertThat(pace(1000, 1000, 5000).percent()).hasValue(100);
        assertThat(pace(1001, 1000, 5000).percent()).isEmpty();
    }

    @Test
    void aRateIsToldInWholeNumbersOrNotAtAll() {
        assertThat(pace(1, 10, 5000).perSecond()).isEmpty();
        assertThat(pace(1000, 2000, 1999).perSecond()).isEmpty();
        assertThat(pace(1000, 2000, 2000).perSecond()).hasValue(500);
    }

    @Test
    void theWordsBeginWithWhatMattersMost() {
        assertThat(ProgressWords.of("rows", pace(1_240_000, 4_000_000, 5900)))
                .containsExactly("1,240,000 of 4,000,000 rows", "31 %", "about 14 s to go", "210,169/s");
        assertThat(ProgressWords.of("models", new Pace(1200, OptionalLong.empty(), Duration.ofMinutes(2))))
                .containsExactly("1,200 models", "10/s");
        assertThat(ProgressWords.of("rows", pace(120, 100, 5000))).containsExactly("120 rows", "24/s");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "119, 119 s", "120, 2 min", "7199, 119 min", "7200, 2 h"})
    void timesAreToldInOneUnit(long seconds, String words) {
        assertThat(ProgressWords.time(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    private static Pace pace(long done, long total, long lasted) {
        return new Pace(done, OptionalLong.of(total), Duration.ofMillis(lasted));
    }
}
