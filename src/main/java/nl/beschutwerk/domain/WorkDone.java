package nl.beschutwerk.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts how much of a piece of work is done, for whoever watches it. The work counts from any number of threads, which do not wait
 * for each other. Work of several pieces, one after the other, begins to count anew with each.
 */
public final class WorkDone {

    private final LongSupplier nanos;
    private volatile @Nullable Piece piece;

    /**
     * Counts nothing yet.
     *
     * @param nanos the nanoseconds of a clock that only goes forward
     */
    public WorkDone(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** For work that nobody watches. */
    public static WorkDone unwatched() {
        return new WorkDone(() -> 0);
    }

    /**
     * Begins to count a piece of work.
     *
     * @param unit what is counted, in one word, such as rows
     * @param total how many there are; empty if that is not known
     */
    public void begin(String unit, OptionalLong total) {
        LongAdder adder = new LongAdder();
        piece = new Piece(unit, total, adder, adder::sum, nanos.getAsLong());
    }

    /** Begins to count a piece of work of which it is known how much there is. */
    public void begin(String unit, long total) {
        begin(unit, OptionalLong.of(total));
    }

    /**
     * Begins a piece of work that is counted elsewhere. It is not known how much there is.
     *
     * @param done what was counted; called from another thread than the work
     */
    public void begin(String unit, LongSupplier done) {
        piece = new Piece(unit, OptionalLong.empty(), new LongAdder(), done, nanos.getAsLong());
    }

    /** Counts one more. */
    public void add() {
        Piece current = piece;
        if (current != null) {
            current.adder().increment();
        }
    }

    /** What is done of the present piece of work; empty if nothing is counted. */
    public Optional<Counted> counted() {
        return Optional.ofNullable(piece)
                .map(current -> new Counted(
                        current.unit(),
                        current.done().getAsLong(),
                        current.total(),
                        Duration.ofNanos(Math.max(0, nanos.getAsLong() - current.begun()))));
    }

    private record Piece(String unit, OptionalLong total, LongAdder adder, LongSupplier done, long begun) {}

    /**
     * What is done.
     *
     * @param unit what is counted
     * @param total how many there are; empty if that is not known
     * @param lasted since when it is counted
     */
    public record Counted(String unit, long done, OptionalLong total, Duration lasted) {}
}
