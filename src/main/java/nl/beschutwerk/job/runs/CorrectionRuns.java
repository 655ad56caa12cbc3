package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import org.springframework.context.annotation.Import;

/**
 * {@code correct}: makes the next version of a quarter and, if requested, of the later releases that show its superseded
 * figures.
 */
@Import({RunsConfiguration.class, QuarterCorrection.class})
public final class CorrectionRuns {

    private static final Set<Kind> WENT_WELL = EnumSet.of(Kind.CORRECTED, Kind.UP_TO_DATE, Kind.RESTORED);

    private final DataSource dataSource;
    private final ReleaseRegister register;
    private final RunContextFactory contexts;
    private final LockedQuarterRunner runner;
    private final QuarterCorrection correction;
    private final AffectedReleases affected;
    private final Interruption interruption;

    CorrectionRuns(
            DataSource dataSource,
            ReleaseRegister register,
            RunContextFactory contexts,
            LockedQuarterRunner runner,
            QuarterCorrection correction,
            AffectedReleases affected,
            Interruption interruption) {
        this.dataSource = dataSource;
        this.register = register;
        this.contexts = contexts;
        this.runner = runner;
        this.correction = correction;
        this.affected = affected;
        this.interruption = interruption;
    }

    /**
     * Makes the requested corrections, and returns the outcome of each quarter. The result also names the later releases that
     * show superseded figures, unless the command made new versions of those too.
     *
     * @throws OperatorMistakeException if the request as a whole cannot be carried out
     * @throws IOException if a disk fails
     * @throws SQLException if the database fails
     */
    public CorrectionResult run(CorrectionRequest request, RunReporter reporter) throws IOException, SQLException {
        TemporaryDelivery.forgetAbandoned(dataSource);
        RunContext context = contexts.read(
                request.reference(),
                request.method(),
                request.output(),
                request.retour(),
                request.operator(),
                reporter);
        OutputFolder.requireWritable(request.output(), Optional.of(request.quarter()));
        Quarter quarter = request.quarter();
        QuarterOutcome first = runner.run(
                context,
                quarter,
                lock -> correction.correct(
                        context,
                        lock,
                        () -> InspectedDelivery.open(delivery(request), quarter, interruption),
                        quarter,
                        request.reason(),
                        request.dryRun()));
        List<QuarterOutcome> outcomes = new ArrayList<>(List.of(first));
        if (WENT_WELL.contains(first.kind()) && request.cascade() && !request.dryRun()) {
            cascade(request, context, outcomes);
        }
        if (outcomes.stream().anyMatch(outcome -> outcome.kind().holdsUpLaterQuarters())) {
            // The same command will continue and then report the later releases; at this moment the database may be
            // unavailable.
            return new CorrectionResult(outcomes, List.of());
        }
        // A dry run supersedes nothing, but a real run would supersede what the later releases show now.
        List<Release> later =
                first.kind() == Kind.DRY_RUN ? affected.showing(quarter) : affected.showingSuperseded(quarter);
        return new CorrectionResult(outcomes, later.stream().map(Release::label).toList());
    }

    private void cascade(CorrectionRequest request, RunContext context, List<QuarterOutcome> outcomes)
            throws IOException, SQLException {
        String reason = "doorwerking correctie "
                + register.current(request.quarter()).orElseThrow().label();
        Path deliveries = request.deliveries().orElse(request.usualDeliveries());
        for (Release later : affected.showingSuperseded(request.quarter())) {
            Quarter quarter = later.quarter();
            if (interruption.isRequested()) {
                outcomes.add(ReleaseRuns.notBegun(quarter));
                context.reporter().quarterEnds(outcomes.get(outcomes.size() - 1));
                return;
            }
            QuarterOutcome outcome = runner.run(
                    context,
                    quarter,
                    lock -> correction.correct(
                            context, lock, () -> affected.deliveryOf(later, deliveries), quarter, reason, false));
            outcomes.add(outcome);
            if (!WENT_WELL.contains(outcome.kind())) {
                // The next release would show the old version of this quarter.
                return;
            }
        }
    }

    private Path delivery(CorrectionRequest request) {
        String folder = request.quarter().toString();
        return request.delivery()
                .or(() -> request.deliveries().map(deliveries -> deliveries.resolve(folder)))
                .or(() -> register.current(request.quarter()).flatMap(affected::recorded))
                .orElseGet(() -> request.usualDeliveries().resolve(folder));
    }

    /**
     * The options of {@code correct}.
     *
     * @param quarter the quarter to correct
     * @param reason the reason for the correction, in words that recipients will read
     * @param delivery the folder of the delivery; if empty, {@code deliveries} decides
     * @param deliveries a folder with a folder for each quarter; if empty, each delivery is in the folder that it had when the
     *     present version was made
     * @param usualDeliveries the default folder of deliveries
     * @param output the folder in which releases are sealed
     * @param reference folder of the reference files
     * @param method the method file
     * @param retour the folder for findings of refused deliveries
     * @param operator the person who runs the command
     * @param cascade whether to make new versions also of later releases that show superseded figures
     * @param dryRun whether to do everything except sealing, and to keep nothing
     */
    public record CorrectionRequest(
            Quarter quarter,
            String reason,
            Optional<Path> delivery,
            Optional<Path> deliveries,
            Path usualDeliveries,
            Path output,
            Path reference,
            Path method,
            Path retour,
            String operator,
            boolean cascade,
            boolean dryRun) {}

    /**
     * The result of a correction.
     *
     * @param outcomes of the quarter itself and, in a cascade, of the later quarters
     * @param showingSuperseded labels of the later releases that still show superseded figures of the quarter
     */
    public record CorrectionResult(List<QuarterOutcome> outcomes, List<String> showingSuperseded) {

        public CorrectionResult {
            outcomes = List.copyOf(outcomes);
            showingSuperseded = List.copyOf(showingSuperseded);
        }
    }
}
