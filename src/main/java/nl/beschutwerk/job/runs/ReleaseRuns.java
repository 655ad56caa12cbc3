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
 * {@code run}: makes the releases that are due. It goes through the quarters of a request oldest first, since a release shows
 * and is compared with those before it.
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
     * Runs every quarter asked for. What is wrong with one does not keep the next from being made.
     *
     * @throws OperatorMistakeException when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
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

    /** A quarter that is not begun is told as one that ended. */
    private static QuarterOutcome skipped(RunContext context, QuarterOutcome outcome) {
        context.reporter().quarterEnds(outcome);
        return outcome;
    }

    /** A release shows those before it: made now, it would never show the one that the same command makes in a moment. */
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
