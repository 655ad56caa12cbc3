package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;

/** Corrects a quarter, and where asked the later ones that show its superseded figures, oldest first. */
final class CorrectionRuns {

    private static final Set<Kind> WENT_WELL = EnumSet.of(Kind.CORRECTED, Kind.UP_TO_DATE, Kind.RESTORED);

    private final ReleaseRooms rooms;
    private final JobStart start;
    private final LockedQuarterRunner turn;
    private final AffectedReleases knockOn;

    CorrectionRuns(ReleaseRooms rooms, JobStart start, LockedQuarterRunner turn) {
        this.rooms = rooms;
        this.start = start;
        this.turn = turn;
        this.knockOn = new AffectedReleases(rooms);
    }

    /**
     * Corrects what is asked for, and says of each quarter how it ended. The later releases that show superseded figures are
     * named behind them, unless the command made new versions of those too.
     *
     * @throws OperatorMistakeException when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
     */
    CorrectionResult run(CorrectionRequest request) throws IOException, SQLException {
        RunContext materials = RunContext.read(
                request.reference(), request.method(), request.output(), request.retour(), request.operator());
        OutputFolder.requireWritable(request.output(), Optional.of(request.quarter()));
        QuarterCorrection correction = new QuarterCorrection(rooms, start, materials, request.dryRun());
        Quarter quarter = request.quarter();
        QuarterOutcome first =
                turn.take(quarter, () -> correction.correct(quarter, delivery(request), request.reason()));
        List<QuarterOutcome> outcomes = new ArrayList<>(List.of(first));
        if (WENT_WELL.contains(first.kind()) && request.cascade() && !request.dryRun()) {
            cascade(request, materials, correction, outcomes);
        }
        if (outcomes.stream().anyMatch(outcome -> outcome.kind().holdsUpLaterQuarters())) {
            // The same command goes on, and then tells; now there may not even be a database to ask.
            return new CorrectionResult(outcomes, List.of());
        }
        // A dry run supersedes nothing, and would supersede what the later ones show now.
        List<Release> later =
                first.kind() == Kind.REHEARSED ? knockOn.showing(quarter) : knockOn.showingSuperseded(quarter);
        return new CorrectionResult(outcomes, later.stream().map(Release::label).toList());
    }

    private void cascade(
            CorrectionRequest request,
            RunContext materials,
            QuarterCorrection correction,
            List<QuarterOutcome> outcomes)
            throws IOException, SQLException {
        String reason = "doorwerking correctie "
                + rooms.register().current(request.quarter()).orElseThrow().label();
        Path deliveries = request.deliveries().orElse(request.usualDeliveries());
        for (Release later : knockOn.showingSuperseded(request.quarter())) {
            Quarter quarter = later.quarter();
            if (rooms.interruption().isRequested()) {
                outcomes.add(turn.skip(ReleaseRuns.notBegun(quarter)));
                return;
            }
            QuarterOutcome outcome = turn.take(
                    quarter,
                    () -> correction.correct(quarter, knockOn.deliveryOf(later, deliveries, materials), reason));
            outcomes.add(outcome);
            if (!WENT_WELL.contains(outcome.kind())) {
                // The next one would show this quarter as it was.
                return;
            }
        }
    }

    private Path delivery(CorrectionRequest request) {
        String folder = request.quarter().toString();
        return request.delivery()
                .or(() -> request.deliveries().map(deliveries -> deliveries.resolve(folder)))
                .or(() -> rooms.register().current(request.quarter()).flatMap(knockOn::recorded))
                .orElseGet(() -> request.usualDeliveries().resolve(folder));
    }
}
