package nl.beschutwerk.operate.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test lets time pass. */
public final class SetClock extends Clock {

    private Instant now;

    /** A clock that stands at some moment. */
    public SetClock() {
        this(Instant.parse("2026-07-01T10:00:00Z"));
    }

    /** A clock that stands at this moment. */
    public SetClock(Instant now) {
        this.now = now;
    }

    /** Stands at this moment from now on. */
    public void set(Instant moment) {
        now = moment;
    }

    /** Lets this time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

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
