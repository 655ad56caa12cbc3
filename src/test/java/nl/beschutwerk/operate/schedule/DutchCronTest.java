package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two changes of the clock of 2026: forward on 29 March at 02:00, back on 25 October at 03:00. */
class DutchCronTest {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    @Test
    void aTimeThatIsSkippedComesWhenTheClockIsPutForward() {
        assertThat(times("30 2 * * *", "2026-03-28T00:00+01:00", Duration.ofMinutes(1), 4))
                .containsExactly(
                        "2026-03-28T02:30+01:00",
                        "2026-03-29T03:00+02:00",
                        "2026-03-30T02:30+02:00",
                        "2026-03-31T02:30+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "PT10M", "PT59M", "PT1H15M", "PT3H"})
    void aTimeThatIsShownTwiceComesTheFirstTime(Duration taking) {
        assertThat(times("30 2 * * *", "2026-10-24T00:00+02:00", taking, 4))
                .containsExactly(
                        "2026-10-24T02:30+02:00",
                        "2026-10-25T02:30+02:00",
                        "2026-10-26T02:30+01:00",
                        "2026-10-27T02:30+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "0 3 * * *, 2026-03-29T01:30+01:00, 2026-03-29T03:00+02:00, 2026-03-30T03:00+02:00",
        "0 2 * * *, 2026-03-29T01:30+01:00, 2026-03-29T03:00+02:00, 2026-03-30T02:00+02:00",
        "59 1 * * *, 2026-03-29T01:30+01:00, 2026-03-29T01:59+01:00, 2026-03-30T01:59+02:00",
        "0 3 * * *, 2026-10-25T02:30+02:00, 2026-10-25T03:00+01:00, 2026-10-26T03:00+01:00",
        "0 2 * * *, 2026-10-25T01:30+02:00, 2026-10-25T02:00+02:00, 2026-10-26T02:00+01:00",
        "0 8 * * 1, 2026-10-25T01:30+02:00, 2026-10-26T08:00+01:00, 2026-11-02T08:00+01:00",
    })
    void theTimesBesideTheChangeAreThoseOfAnyDay(String pattern, String from, String first, String second) {
        assertThat(times(pattern, from, Duration.ZERO, 2)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:00+01:00, 2026-03-29T00:30+01:00, 2026-03-29T03:00+02:00, 2026-03-29T04:30+02:00",
        "2026-10-25T00:00+02:00, 2026-10-25T00:30+02:00, 2026-10-25T02:30+02:00, 2026-10-25T04:30+01:00",
    })
    void everySecondHourComesOnceForEachTimeItMeans(String from, String first, String second, String third) {
        assertThat(times("30 */2 * * *", from, Duration.ofMinutes(1), 3)).containsExactly(first, second, third);
    }

    @Test
    void everyHourGoesOnThroughBothChanges() {
        for (String pattern : List.of("30 * * * *", "30 */1 * * *")) {
            assertThat(times(pattern, "2026-10-25T01:00+02:00", Duration.ZERO, 4))
                    .containsExactly(
                            "2026-10-25T01:30+02:00",
                            "2026-10-25T02:30+02:00",
                            "2026-10-25T02:30+01:00",
                            "2026-10-25T03:30+01:00");
        }
    }

    @Test
    void severalHoursNamedComeOnceEach() {
        assertThat(times("30 1,2,3 * * *", "2026-03-29T00:00+01:00", Duration.ZERO, 4))
                .containsExactly(
                        "2026-03-29T01:30+01:00",
                        "2026-03-29T03:00+02:00",
                        "2026-03-29T03:30+02:00",
                        "2026-03-30T01:30+02:00");
        assertThat(times("30 1-3 * * *", "2026-10-25T00:00+02:00", Duration.ZERO, 4))
                .containsExactly(
                        "2026-10-25T01:30+02:00",
                        "2026-10-25T02:30+02:00",
                        "2026-10-25T03:30+01:00",
                        "2026-10-26T01:30+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T00:02+01:00", "2026-10-25T01:02+02:00"})
    void everyFiveMinutesGoesOnThroughBothChanges(String from) {
        List<String> times = times("*/5 * * * *", from, Duration.ofSeconds(20), 40);

        Instant before = instant(times.get(0));
        for (String time : times.subList(1, times.size())) {
            assertThat(Duration.between(before, instant(time))).as(time).isEqualTo(Duration.ofMinutes(5));
            before = instant(time);
        }
    }

    @Test
    void theSeasonDecidesNotTheTimeZoneOfTheMachine() {
        DutchCron atEight = DutchCron.of("0  8 * * *");

        assertThat(atEight.after(Instant.parse("2026-07-01T00:00:00Z"))).isEqualTo("2026-07-01T06:00:00Z");
        assertThat(atEight.after(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("2026-12-01T07:00:00Z");
        assertThat(atEight.isDeterministic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, has 1 part and",
        "'* * * *', has 4 parts and",
        "'0 30 2 * * *', has 6 parts and",
        "-, has 1 part and",
        "'61 2 * * *', has a part that does not exist",
        "'0 24 * * *', has a part that does not exist",
        "'0 2 * * maandag', has a part that does not exist",
        "'0 8 30 2 *', never comes",
    })
    void whatIsNoPatternIsToldInWords(String text, String words) {
        assertThatThrownBy(() -> DutchCron.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(words);
    }

    /** The next times of a task that takes so long each time, as clocks in the Netherlands show them. */
    private static List<String> times(String pattern, String from, Duration taking, int number) {
        DutchCron cron = DutchCron.of(pattern);
        List<String> times = new ArrayList<>();
        Instant moment = instant(from);
        for (int i = 0; i < number; i++) {
            Instant next = cron.after(moment);
            times.add(next.atZone(NETHERLANDS).toOffsetDateTime().toString());
            moment = next.plus(taking);
        }
        return times;
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
