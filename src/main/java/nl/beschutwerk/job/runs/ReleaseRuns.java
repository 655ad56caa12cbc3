package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.Interruption;

/** Goes through the quarters of a request, oldest first, since a release shows and is compared with those before it. */
final class ReleaseRuns {

    private final QuarterRuns quarters;
    private final LockedQuarterRunner turn;
    private final Interruption interruption;

    ReleaseRuns(QuarterRuns quarters, LockedQuarterRunner turn, Interruption interruption) {
        this.quarters = quarters;
        this.turn = turn;
        this.interruption = interruption;
    }

    /**
     * Runs every quarter asked for. What is wrong with one does not keep the next from being made.
     *
     * @throws OperatorMistakeException when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
     */
    List<QuarterOutcome> run(RunRequest request) throws IOException, SQLException {
        RunContext materials = RunContext.read(
                request.reference(), request.method(), request.output(), request.retour(), request.operator());
        Map<Quarter, Path> due = DueDeliveries.find(request);
        OutputFolder.requireWritable(request.output(), request.quarter());
        List<QuarterOutcome> outcomes = new ArrayList<>();
        Optional<Quarter> awaited = Optional.empty();
        for (Map.Entry<Quarter, Path> delivery : due.entrySet()) {
            Quarter quarter = delivery.getKey();
            if (interruption.isRequested()) {
                outcomes.add(turn.skip(notBegun(quarter)));
                break;
            }
            QuarterOutcome outcome = awaited.isPresent()
                    ? turn.skip(waitingFor(awaited.get(), quarter))
                    : turn.take(quarter, () -> quarters.run(quarter, delivery.getValue(), request, materials));
            outcomes.add(outcome);
            if (outcome.kind().holdsUpLaterQuarters()) {
                awaited = Optional.of(quarter);
            }
        }
        return outcomes;
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
