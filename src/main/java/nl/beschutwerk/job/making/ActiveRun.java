package nl.beschutwerk.job.making;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.support.ProgressTable.RunningStep;
import nl.beschutwerk.release.ProtectionStatement;
import nl.beschutwerk.release.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A run of the job in progress: its inputs, and the data that its steps pass to each other and to the command that started it.
 * Each execution of a step is injected with its own run.
 */
public final class ActiveRun {

    private final QuarterRun run;
    private final RunMode mode;
    private final StepProgress progress;
    private final @Nullable TemporaryDelivery temporary;
    private final @Nullable Release lost;
    private final @Nullable Path retour;
    private final Map<String, ExecutionContext> earlier = new HashMap<>();
    private String proof;
    private @Nullable Long deliveryId;
    private long delivered;
    private long rejected;
    private @Nullable List<PossibleFigures> possibleFigures;
    private @Nullable ProtectionStatement statement;
    private @Nullable DryRunResult dryRunResult;
    private @Nullable CheckOutcome checkOutcome;

    private ActiveRun(
            QuarterRun run,
            RunMode mode,
            StepReporter reporter,
            @Nullable TemporaryDelivery temporary,
            @Nullable Release lost,
            @Nullable Path retour) {
        this.run = run;
        this.mode = mode;
        this.progress = new StepProgress(reporter);
        this.temporary = temporary;
        this.lost = lost;
        this.retour = retour;
        this.proof = run.recorded();
    }

    /** A run that makes a release. */
    public static ActiveRun release(QuarterRun run, StepReporter reporter) {
        return new ActiveRun(run, RunMode.RELEASE, reporter, null, null, null);
    }

    /**
     * A run that keeps nothing.
     *
     * @param temporary receives the delivery temporarily
     */
    public static ActiveRun dryRun(QuarterRun run, StepReporter reporter, TemporaryDelivery temporary) {
        return new ActiveRun(run, RunMode.DRY_RUN, reporter, temporary, null, null);
    }

    /**
     * A run that only looks for findings.
     *
     * @param temporary receives the delivery temporarily
     * @param retour the folder for findings and return files
     */
    public static ActiveRun check(QuarterRun run, StepReporter reporter, TemporaryDelivery temporary, Path retour) {
        return new ActiveRun(run, RunMode.CHECK, reporter, temporary, null, retour);
    }

    /**
     * A run that makes the files of a sealed release again.
     *
     * @param lost the sealed release whose files are lost
     */
    public static ActiveRun restore(QuarterRun run, Release lost) {
        return new ActiveRun(run, RunMode.RESTORE, StepReporter.SILENT, null, lost, null);
    }

    /**
     * The parameters of the job. Quarter, version and inputs identify the job instance: starting it again with the same values
     * is a restart, never a second release. The mode and the operator are recorded as well, but do not identify the instance.
     */
    public JobParameters parameters() {
        return new JobParametersBuilder()
                .addString("quarter", run.quarter().toString())
                .addLong("version", (long) run.version())
                .addString("inputs", run.inputs().hash().hex())
                .addString("operator", run.operator(), false)
                .addString(RunMode.PARAMETER, mode.value(), false)
                .toJobParameters();
    }

    /** The quarter, version and inputs of the run. */
    public QuarterRun run() {
        return run;
    }

    RunMode mode() {
        return mode;
    }

    /**
     * How a step is told to other processes. A check is not: it makes nothing, and several of one quarter may be at work. Only what
     * makes a release has an execution in the database.
     */
    Optional<RunningStep> told(StepExecution step) {
        return mode == RunMode.CHECK
                ? Optional.empty()
                : Optional.of(new RunningStep(
                        run.quarter(),
                        run.version(),
                        mode.value(),
                        mode == RunMode.RELEASE ? step.getJobExecutionId() : null,
                        step.getStepName()));
    }

    /** What the present step counts with, for whoever watches it. */
    WorkDone work() {
        return progress.work();
    }

    /** Reports the progress of the steps. */
    public StepProgress progress() {
        return progress;
    }

    Optional<TemporaryDelivery> temporary() {
        return Optional.ofNullable(temporary);
    }

    /** The sealed release whose files are made again; empty in any mode but {@link RunMode#RESTORE}. */
    Optional<Release> lost() {
        return Optional.ofNullable(lost);
    }

    Path retour() {
        return Objects.requireNonNull(retour, "only a check asks");
    }

    /**
     * The key under which the delivery was received.
     *
     * @throws IllegalStateException if no delivery was received
     */
    public long deliveryId() {
        if (deliveryId == null) {
            throw new IllegalStateException("No delivery of " + run.label() + " was received");
        }
        return deliveryId;
    }

    /** Records what an earlier attempt at the same instance wrote down when it completed a step. */
    void completedBefore(String step, ExecutionContext written) {
        earlier.put(step, written);
    }

    /**
     * The data that an earlier attempt wrote down when it completed a step; empty for all steps once one step could not be
     * proved complete.
     */
    Optional<ExecutionContext> earlier(String step) {
        return Optional.ofNullable(earlier.get(step));
    }

    /** Records that a step is done again, and therefore all later steps as well. */
    void invalidateEarlierSteps() {
        earlier.clear();
    }

    /** The proof of all steps so far. */
    String proof() {
        return proof;
    }

    /** Records the new proof after a step is proved complete. */
    void proved(String now) {
        proof = now;
    }

    /** Records the key under which an earlier attempt received the delivery. */
    void receivedBefore(long id) {
        deliveryId = id;
    }

    /** Records the key of the received delivery and the number of its rows. */
    void received(long id, long rows) {
        deliveryId = id;
        delivered = rows;
    }

    /** The number of data rows in the files of the delivery, as far as they could be read. */
    long delivered() {
        return delivered;
    }

    /** Records that the delivery was loaded, and how many rows were left out. */
    void loaded(long rowsLeftOut) {
        rejected = rowsLeftOut;
    }

    /** The number of rows that were left out; 0 as long as no row has been validated. */
    long rejected() {
        return rejected;
    }

    /** Records the figures that nobody can distinguish from the true ones. */
    void protectedBy(List<PossibleFigures> possible) {
        possibleFigures = List.copyOf(possible);
    }

    /** The figures that nobody can distinguish from the true ones; empty if an earlier attempt chose what to hide. */
    Optional<List<PossibleFigures>> possibleFigures() {
        return Optional.ofNullable(possibleFigures);
    }

    /** Records what the release states of its protection. */
    void stated(ProtectionStatement made) {
        statement = made;
    }

    /** What the release states of its protection; empty as long as neither this attempt nor an earlier one has audited it. */
    Optional<ProtectionStatement> statement() {
        return Optional.ofNullable(statement);
    }

    void finishDryRun(DryRunResult result) {
        dryRunResult = result;
    }

    /** What a dry run would have sealed; empty as long as the dry run has not reached that step. */
    public Optional<DryRunResult> dryRunResult() {
        return Optional.ofNullable(dryRunResult);
    }

    void finishCheck(CheckOutcome outcome) {
        checkOutcome = outcome;
    }

    /** What a check found; empty as long as the check has not reached its last step. */
    public Optional<CheckOutcome> checkOutcome() {
        return Optional.ofNullable(checkOutcome);
    }
}
