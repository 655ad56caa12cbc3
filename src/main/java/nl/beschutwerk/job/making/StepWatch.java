package nl.beschutwerk.job.making;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.job.support.HowFar;
import nl.beschutwerk.job.support.ProgressTable;
import nl.beschutwerk.job.support.ProgressTable.RunningStep;
import nl.beschutwerk.job.support.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a step while it is at work. Once it has been for two seconds, its reporter is told about every second how far it is, and
 * other processes by the database, at most every two seconds. Of a quick step nothing is told.
 */
public final class StepWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);

    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);

    private final Ticker ticker;
    private final ProgressTable table;

    StepWatch(Ticker ticker, ProgressTable table) {
        this.ticker = ticker;
        this.table = table;
    }

    /**
     * Begins to watch a step.
     *
     * @param written how the step is told to other processes; empty if it is not
     */
    Watched begin(String step, StepReporter reporter, Optional<RunningStep> written) {
        Watched watched = new Watched(step, reporter, written);
        watched.ticking = ticker.start(watched);
        return watched;
    }

    /** A step that is watched until it is closed. */
    final class Watched implements Ticker.Watch, AutoCloseable {

        private final String step;
        private final StepReporter reporter;
        private final Optional<RunningStep> written;
        private final WorkDone work = new WorkDone(ticker::nanos);
        private final long begun = ticker.nanos();
        private Ticker.Ticking ticking = () -> {};
        private OptionalLong row = OptionalLong.empty();
        private Duration lastWrite = Duration.ZERO;
        private boolean ended;

        private Watched(String step, StepReporter reporter, Optional<RunningStep> written) {
            this.step = step;
            this.reporter = reporter;
            this.written = written;
        }

        /** What the step counts with. */
        WorkDone work() {
            return work;
        }

        @Override
        public void tick() {
            Duration atWork = Duration.ofNanos(ticker.nanos() - begun);
            if (atWork.compareTo(QUICK) >= 0) {
                HowFar far = HowFar.of(work, atWork);
                tell(far);
                written.ifPresent(running -> write(running, far));
            }
        }

        /** Nothing is told of a step after its end. */
        private synchronized void tell(HowFar far) {
            if (!ended) {
                try {
                    reporter.stepGoesOn(step, far);
                } catch (RuntimeException e) {
                    LOG.warn("How far the step {} is could not be told", step, e);
                }
            }
        }

        private void write(RunningStep running, HowFar far) {
            if (!lastWrite.isZero() && far.atWork().minus(lastWrite).compareTo(BETWEEN_WRITES) < 0) {
                return;
            }
            lastWrite = far.atWork();
            if (row.isPresent()) {
                table.update(row.getAsLong(), far);
            } else {
                row = table.add(running, far);
            }
        }

        @Override
        public void end() {
            row.ifPresent(table::remove);
        }

        @Override
        public void close() {
            synchronized (this) {
                ended = true;
            }
            ticking.close();
        }
    }
}
