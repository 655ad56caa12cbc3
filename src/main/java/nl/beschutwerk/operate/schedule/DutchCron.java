package nl.beschutwerk.operate.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.Set;

/**
 * A cron pattern in the time of clocks in the Netherlands, also on the two days on which they are changed. A pattern that names
 * hours means each time once: one that clocks skip comes at the moment at which they are put forward, and one that they show twice
 * comes the first time. A pattern for every hour goes on through both changes by the time that passes. The library alone would
 * leave out the first and do the second twice.
 */
final class DutchCron implements Schedule {

    private static final ZoneRules RULES = ZoneId.of("Europe/Amsterdam").getRules();

    private static final int PARTS = 5;
    private static final Set<String> EVERY_HOUR = Set.of("*", "*/1");

    /** Any day will do to see whether a pattern ever comes. */
    private static final Instant SOME_DAY = Instant.parse("2026-01-01T00:00:00Z");

    private final CronSchedule byDutchClocks;
    private final CronSchedule withoutChanges;
    private final boolean namesHours;

    private DutchCron(String pattern) {
        this.byDutchClocks = new CronSchedule(pattern, ZoneId.of("Europe/Amsterdam"), CronStyle.UNIX);
        this.withoutChanges = new CronSchedule(pattern, ZoneOffset.UTC, CronStyle.UNIX);
        this.namesHours = !EVERY_HOUR.contains(pattern.split(" ", PARTS)[1]);
    }

    /**
     * Reads a pattern of five parts, as in a crontab.
     *
     * @throws IllegalArgumentException with the second half of a sentence for the operator, if it is none or never comes
     */
    static DutchCron of(String text) {
        String pattern = text.strip();
        int parts = pattern.split("\\s+", -1).length;
        if (parts != PARTS) {
            throw new IllegalArgumentException("has " + parts + " part" + (parts == 1 ? "" : "s")
                    + " and a cron pattern has five: minute, hour, day of the month, month, day of the week");
        }
        DutchCron cron;
        try {
            cron = new DutchCron(pattern.replaceAll("\\s+", " "));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "has a part that does not exist; minutes go from 0 to 59, hours from 0 to 23, days from 1 to 31, months"
                            + " from 1 to 12, days of the week from 0 to 7 (0 and 7 are Sunday)",
                    e);
        }
        if (!cron.after(SOME_DAY).isBefore(NEVER)) {
            throw new IllegalArgumentException("never comes; look at its day and month");
        }
        return cron;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return after(done.getTimeDone());
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    /** The first time after a moment. */
    Instant after(Instant moment) {
        Instant next = next(byDutchClocks, moment);
        if (!namesHours) {
            return next;
        }
        while (isShownAgain(next)) {
            next = next(byDutchClocks, next);
        }
        Instant candidate = next;
        return skippedAfter(moment).filter(change -> change.isBefore(candidate)).orElse(candidate);
    }

    private static Instant next(CronSchedule schedule, Instant moment) {
        return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(moment));
    }

    /** Whether clocks have shown the time of this moment before, an hour earlier. */
    private static boolean isShownAgain(Instant moment) {
        LocalDateTime shown = LocalDateTime.ofInstant(moment, RULES.getOffset(moment));
        ZoneOffsetTransition change = RULES.getTransition(shown);
        return change != null && change.isOverlap() && !moment.isBefore(change.getInstant());
    }

    /** The next moment at which clocks are put forward, if one of the times of the pattern is skipped then. */
    private Optional<Instant> skippedAfter(Instant moment) {
        ZoneOffsetTransition change = RULES.nextTransition(moment);
        while (change != null && !change.isGap()) {
            change = RULES.nextTransition(change.getInstant());
        }
        if (change == null) {
            return Optional.empty();
        }
        Instant from = change.getDateTimeBefore().toInstant(ZoneOffset.UTC);
        Instant skipped = next(withoutChanges, from.minusSeconds(1));
        return skipped.isBefore(change.getDateTimeAfter().toInstant(ZoneOffset.UTC))
                ? Optional.of(change.getInstant())
                : Optional.empty();
    }
}
