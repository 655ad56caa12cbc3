package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.job.making.RunInputs;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.runs.CheckRun;
import nl.beschutwerk.job.runs.CheckRun.CheckRequest;
import nl.beschutwerk.job.runs.CorrectCommandLine;
import nl.beschutwerk.job.runs.CorrectionRuns;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionRequest;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionResult;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.ReleaseRuns;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.runs.RunRequest;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;

/**
 * Makes of a delivery what may be made without a person's decision. The first delivery of a quarter becomes a draft. One that
 * differs from the delivery of a release is only checked and rehearsed: whether figures that were made are replaced is for a person
 * to decide.
 */
@Import({ReleaseRuns.class, CorrectionRuns.class, CheckRun.class})
final class DeliveryDecision {

    private static final String REHEARSAL = "proef met een levering uit de inbox";

    private final ReleaseStates states;
    private final ReleaseRegister register;
    private final ReleaseRuns releases;
    private final CorrectionRuns corrections;
    private final CheckRun checks;
    private final Telling telling;
    private final Interruption interruption;

    DeliveryDecision(
            ReleaseStates states,
            ReleaseRegister register,
            ReleaseRuns releases,
            CorrectionRuns corrections,
            CheckRun checks,
            Telling telling,
            Interruption interruption) {
        this.states = states;
        this.register = register;
        this.releases = releases;
        this.corrections = corrections;
        this.checks = checks;
        this.telling = telling;
        this.interruption = interruption;
    }

    /**
     * Decides on a delivery, and tells once of each that was refused or waits for a person. A draft is told of where it is sealed.
     *
     * @param name the name of the folder that was dropped
     * @param delivery its copy
     */
    InboxOutcome on(String name, Path delivery, InboxRequest request, RunReporter reporter)
            throws IOException, SQLException {
        InspectedDelivery inspected = InspectedDelivery.open(delivery, null, interruption);
        InboxOutcome outcome = on(inspected, name, delivery, request, reporter);
        MessageKind told = switch (outcome.kind()) {
            case REFUSED -> MessageKind.REFUSED;
            case CHANGED -> MessageKind.CHANGED;
            default -> null;
        };
        if (told != null) {
            // The original is put away after this, and nobody would hear of it if this were lost.
            telling.ofDecided(told, inspected.opened().quarter(), RunInputs.identityOf(inspected));
        }
        return outcome;
    }

    private InboxOutcome on(
            InspectedDelivery inspected, String name, Path delivery, InboxRequest request, RunReporter reporter)
            throws IOException, SQLException {
        Quarter quarter = inspected.opened().quarter();
        if (quarter == null) {
            return refused(name, checks.run(check(delivery, null, request)));
        }
        List<ReleaseStatus> versions = states.of(quarter);
        Optional<ReleaseStatus> madeOfIt = versions.stream()
                .filter(version -> RunInputs.isDelivery(inspected, register.inputsOf(version.release())))
                .reduce((one, later) -> later);
        if (madeOfIt.isPresent()) {
            return InboxOutcome.of(
                    name,
                    Kind.KNOWN,
                    "It is the delivery of " + madeOfIt.get().release().label() + " ("
                            + madeOfIt.get().stateInWords() + "): nothing to do.");
        }
        RunRequest run = run(delivery, request);
        return versions.isEmpty()
                ? first(name, quarter, run, reporter)
                : changed(name, quarter, delivery, versions.get(versions.size() - 1), run, request, reporter);
    }

    private InboxOutcome first(String name, Quarter quarter, RunRequest run, RunReporter reporter)
            throws IOException, SQLException {
        QuarterOutcome outcome = releases.run(run, reporter).get(0);
        return switch (outcome.kind()) {
            case MADE ->
                of(name, Kind.DRAFT, outcome)
                        .adding("It waits for approval: jobs/beschutwerk approve --quarter " + quarter
                                + CorrectCommandLine.outputOption(run.output()));
            case REFUSED ->
                new InboxOutcome(
                        name,
                        Kind.REFUSED,
                        "Nothing of it enters the figures, and " + quarter + " has no release.",
                        outcome.findings(),
                        outcome.findingCount());
            default -> notDone(name, outcome);
        };
    }

    private InboxOutcome changed(
            String name,
            Quarter quarter,
            Path delivery,
            ReleaseStatus latest,
            RunRequest run,
            InboxRequest request,
            RunReporter reporter)
            throws IOException, SQLException {
        CheckOutcome checked = checks.run(check(delivery, quarter, request));
        if (checked.refused()) {
            return refused(name, checked);
        }
        CorrectionResult rehearsed = corrections.run(rehearsal(quarter, delivery, request), reporter);
        QuarterOutcome outcome = rehearsed.outcomes().get(0);
        if (outcome.kind() != QuarterOutcome.Kind.DRY_RUN) {
            return notDone(name, outcome);
        }
        String later = rehearsed.showingSuperseded().isEmpty()
                ? ""
                : "\nLater releases would show superseded figures; --cascade makes new versions of those too: "
                        + String.join(", ", rehearsed.showingSuperseded());
        String command = CorrectCommandLine.of(quarter, delivery, run);
        return new InboxOutcome(
                name,
                Kind.CHANGED,
                quarter + " has a release, " + latest.release().label() + " (" + latest.stateInWords()
                        + "), of another delivery. It was left as it is, and nothing was made of this one. What it would"
                        + " change:\n"
                        + outcome.explanation() + later + "\nTo make the next version:\n  "
                        + command,
                outcome.findings(),
                outcome.findingCount(),
                command + CorrectCommandLine.REHEARSED);
    }

    private static InboxOutcome refused(String name, CheckOutcome checked) {
        return new InboxOutcome(
                name, Kind.REFUSED, "Nothing of it enters the figures.", checked.findings(), checked.findingCount());
    }

    /** The outcome of work that came to no decision on the delivery. The next pass does it again. */
    private static InboxOutcome notDone(String name, QuarterOutcome outcome) {
        return of(
                name,
                switch (outcome.kind()) {
                    case MADE, CORRECTED, DRY_RUN, UP_TO_DATE, RESTORED -> Kind.KNOWN;
                    case LEFT, WAITING, OTHER_INPUTS, IN_USE -> Kind.IN_USE;
                    case REFUSED -> Kind.REFUSED;
                    case MISTAKE -> Kind.MISTAKE;
                    case FAILED -> Kind.FAILED;
                    case DISK_FULL -> Kind.DISK_FULL;
                    case NO_DATABASE -> Kind.NO_DATABASE;
                    case INTERRUPTED -> Kind.INTERRUPTED;
                },
                outcome);
    }

    private static InboxOutcome of(String name, Kind kind, QuarterOutcome outcome) {
        return new InboxOutcome(name, kind, outcome.explanation(), outcome.findings(), outcome.findingCount());
    }

    private static RunRequest run(Path delivery, InboxRequest request) {
        return new RunRequest(
                Optional.empty(),
                Optional.of(delivery),
                request.deliveries(),
                request.output(),
                request.reference(),
                request.method(),
                request.retour(),
                request.operator());
    }

    private static CheckRequest check(Path delivery, @Nullable Quarter quarter, InboxRequest request) {
        return new CheckRequest(
                delivery, quarter, request.output(), request.reference(), request.method(), request.retour());
    }

    private static CorrectionRequest rehearsal(Quarter quarter, Path delivery, InboxRequest request) {
        return new CorrectionRequest(
                quarter,
                REHEARSAL,
                Optional.of(delivery),
                Optional.empty(),
                request.deliveries(),
                request.output(),
                request.reference(),
                request.method(),
                request.retour(),
                request.operator(),
                false,
                true);
    }
}
