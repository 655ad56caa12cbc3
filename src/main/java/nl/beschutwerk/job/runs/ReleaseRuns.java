package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.support.Interruption;
import org.springframework.context.annotation.Import;

/**
 * {@code run}: makes the releases that are due. The quarters of a request are made oldest first, because a release shows
 * earlier ones and is compared with them.
 */
@Import({RunsConfiguration.class, QuarterRuns.class})
public final class ReleaseRuns {

    private final DataSource dataSource;
    private final RunContextFactory contexts;
    private final LockedQuarterRunner runner;
    private final QuarterRuns quarters;
    private final Interruption interruption;

    ReleaseRuns(
            DataSource dataSource,
            RunContextFactory contexts,
            LockedQuarterRunner runner,
            QuarterRuns quarters,
            Interruption interruption) {
        this.dataSource = dataSource;
        this.contexts = contexts;
        this.runner = runner;
        this.quarters = quarters;
        this.interruption = interruption;
    }

    /**
     * Runs every requested quarter. A mistake in one quarter does not prevent the next from being made.
     *
     * @throws OperatorMistakeException if the request as a whole cannot be carried out
     * @throws IOException if a disk fails
     * @throws SQLException if the database fails
     */
    public List<QuarterOutcome> run(RunRequest request, RunReporter reporter) throws IOException, SQLException {
        TemporaryDelivery.forgetAbandoned(dataSource);
        RunContext context = contexts.read(
                request.reference(),
                request.method(),
                request.output(),
                request.retour(),
                request.operator(),
                reporter);
        SortedMap<Quarter, DueDeliveries.DueDelivery> due = DueDeliveries.find(request);
        OutputFolder.requireWritable(request.output(), request.quarter());
        List<QuarterOutcome> outcomes = new ArrayList<>();
        Optional<Quarter> awaited = Optional.empty();
        for (Map.Entry<Quarter, DueDeliveries.DueDelivery> delivery : due.entrySet()) {
            Quarter quarter = delivery.getKey();
            if (interruption.isRequested()) {
                outcomes.add(skipped(context, notBegun(quarter)));
                break;
            }
            QuarterOutcome outcome = awaited.isPresent()
                    ? skipped(context, waitingFor(awaited.get(), quarter))
                    : runner.run(
                            context,
                            quarter,
                            lock -> quarters.run(context, lock, quarter, delivery.getValue(), request));
            outcomes.add(outcome);
            if (outcome.kind().holdsUpLaterQuarters()) {
                awaited = Optional.of(quarter);
            }
        }
        return outcomes;
    }

    /** Reports a quarter that is not begun like one that ended. */
    private static QuarterOutcome skipped(RunContext context, QuarterOutcome outcome) {
        context.reporter().quarterEnds(outcome);
        return outcome;
    }

    /**
     * The outcome of a quarter that waits for an earlier one. If it were made now, its release would not show that earlier
     * quarter, which the same command makes soon.
     */
    private static QuarterOutcome waitingFor(Quarter awaited, Quarter quarter) {
        return QuarterOutcome.of(
                quarter.toString(),
                QuarterOutcome.Kind.WAITING,
                "Not begun: it waits for " + awaited + ", which it would show. The same command makes both.");
    }

    static QuarterOutcome notBegun(Quarter quarter) {
        return QuarterOutcome.of(
                quarter.toString(),
                QuarterOutcome.Kind.INTERRUPTED,
                "Stopped before this quarter was begun. The same command goes on here.");
    }
}
