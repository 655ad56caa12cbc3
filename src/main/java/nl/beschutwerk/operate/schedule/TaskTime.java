package nl.beschutwerk.operate.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a task is done.
 *
 * @param words as the operator wrote it
 * @param schedule the same for the scheduler
 */
record TaskTime(String words, Schedule schedule) {

    private static final String OFF = "off";
    private static final Pattern INTERVAL = Pattern.compile("every ([1-9][0-9]{0,3}) (second|minute|hour|day)s?");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "second", ChronoUnit.SECONDS,
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS);

    /**
     * Reads {@code off}, an interval such as {@code every 5 minutes}, or a cron pattern.
     *
     * @throws IllegalArgumentException with the second half of a sentence for the operator, if it is none of these
     */
    static TaskTime of(String text) {
        String words = text.strip();
        if (words.equals(OFF)) {
            return new TaskTime(words, new Never());
        }
        Matcher interval = INTERVAL.matcher(words);
        if (interval.matches()) {
            Duration between = Duration.of(Long.parseLong(interval.group(1)), UNITS.get(interval.group(2)));
            return new TaskTime(words, FixedDelay.of(between));
        }
        if (words.startsWith("every")) {
            throw new IllegalArgumentException(
                    "is no interval; write one as every 5 minutes, with a number from 1 to 9999"
                            + " and seconds, minutes, hours or days");
        }
        return new TaskTime(words, DutchCron.of(words));
    }

    /** Whether it goes by the time since it was last done, and not by what clocks show. */
    boolean isInterval() {
        return schedule instanceof FixedDelay;
    }

    boolean isOff() {
        return schedule.isDisabled();
    }

    /** Of a task that is not done. */
    private record Never() implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete done) {
            return NEVER;
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }

        @Override
        public boolean isDisabled() {
            return true;
        }
    }
}
