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

/** {@code correct}: makes the next version of a quarter and, if asked, of the later ones that show its superseded figures. */
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
     * Corrects what is asked for, and says of each quarter how it ended. The later releases that show superseded figures are
     * named behind them, unless the command made new versions of those too.
     *
     * @throws OperatorMistakeException when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
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
            // The same command goes on, and then tells; now there may not even be a database to ask.
            return new CorrectionResult(outcomes, List.of());
        }
        // A dry run supersedes nothing, and would supersede what the later ones show now.
        List<Release> later =
                first.kind() == Kind.REHEARSED ? affected.showing(quarter) : affected.showingSuperseded(quarter);
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
                            context,
                            lock,
                            () -> affected.deliveryOf(later, deliveries, context),
                            quarter,
                            reason,
                            false));
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
                .or(() -> register.current(request.quarter()).flatMap(affected::recorded))
                .orElseGet(() -> request.usualDeliveries().resolve(folder));
    }

    /**
     * What the operator asks for.
     *
     * @param quarter to be corrected
     * @param reason why, in words that recipients will read
     * @param delivery this folder; else as {@code deliveries} says
     * @param deliveries a folder with a folder per quarter; else each where it stood when the present version was made
     * @param usualDeliveries where deliveries stand as a rule
     * @param output where releases are sealed
     * @param reference folder of the reference files
     * @param method the method file
     * @param retour where findings of refused deliveries go
     * @param operator who asks
     * @param cascade whether to make new versions also of later releases that show superseded figures
     * @param dryRun whether to do everything but seal, and to keep nothing
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
     * How a correction ended.
     *
     * @param outcomes of the quarter itself and, in a cascade, of the later ones
     * @param showingSuperseded later releases that still show superseded figures of the quarter
     */
    public record CorrectionResult(List<QuarterOutcome> outcomes, List<String> showingSuperseded) {

        public CorrectionResult {
            outcomes = List.copyOf(outcomes);
            showingSuperseded = List.copyOf(showingSuperseded);
        }
    }
}
