package nl.beschutwerk.job.support;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How fast work goes, and what can honestly be said of its end: nothing before some of it is done, nothing if nobody knows how much
 * there is, and never more exactly than a guess can be.
 *
 * @param done what is done
 * @param total all there is; empty if that is not known
 * @param lasted the time in which it was done
 */
public record Pace(long done, OptionalLong total, Duration lasted) {

    private static final int HUNDRED = 100;
    private static final Duration ENOUGH_TIME = Duration.ofSeconds(2);
    private static final int ENOUGH_PERCENT = 5;

    /** Up to this many seconds a guess is rounded to this step, in seconds. */
    private static final long[][] ROUNDED = {{20, 1}, {120, 5}, {600, 30}, {7200, 60}, {Long.MAX_VALUE, 600}};

    /** The part that is done, rounded down, so that 100 is all; empty if it is not known how much there is. */
    public OptionalInt percent() {
        return known() ? OptionalInt.of((int) ((double) done * HUNDRED / total.getAsLong())) : OptionalInt.empty();
    }

    /** What is done in a second, in whole numbers; empty before enough is done to tell, and if it is less than one. */
    public OptionalLong perSecond() {
        if (lasted.compareTo(ENOUGH_TIME) < 0) {
            return OptionalLong.empty();
        }
        long rate = (long) (done * 1000.0 / lasted.toMillis());
        return rate == 0 ? OptionalLong.empty() : OptionalLong.of(rate);
    }

    /** About how long the rest will take, rounded; empty as long as nobody can tell, and when all is done. */
    public Optional<Duration> toGo() {
        if (!known()
                || done >= total.getAsLong()
                || lasted.compareTo(ENOUGH_TIME) < 0
                || percent().orElse(0) < ENOUGH_PERCENT) {
            return Optional.empty();
        }
        double seconds = lasted.toMillis() / 1000.0 * (total.getAsLong() - done) / done;
        return Optional.of(Duration.ofSeconds(rounded((long) Math.ceil(seconds))));
    }

    /** Whether it is known how much there is. If more is done than there was said to be, it is not. */
    private boolean known() {
        return total.isPresent() && total.getAsLong() > 0 && done <= total.getAsLong();
    }

    private static long rounded(long seconds) {
        for (long[] rule : ROUNDED) {
            if (seconds <= rule[0]) {
                return Math.max(1, -Math.floorDiv(-seconds, rule[1])) * rule[1];
            }
        }
        throw new IllegalStateException("no rule for " + seconds);
    }
}
