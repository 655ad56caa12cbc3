package nl.beschutwerk.job.making;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.release.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A run of the job while it is at work: what it is made from, and what its steps hand to each other and to the command that
 * started it. It is injected into the steps, each execution of a step its own run.
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
     * @param temporary how its delivery is received
     */
    public static ActiveRun dryRun(QuarterRun run, StepReporter reporter, TemporaryDelivery temporary) {
        return new ActiveRun(run, RunMode.DRY_RUN, reporter, temporary, null, null);
    }

    /**
     * A run that only finds.
     *
     * @param temporary how its delivery is received
     * @param retour where findings and return files go
     */
    public static ActiveRun check(QuarterRun run, TemporaryDelivery temporary, Path retour) {
        return new ActiveRun(run, RunMode.CHECK, StepReporter.SILENT, temporary, null, retour);
    }

    /**
     * A run that makes files again.
     *
     * @param lost the sealed release that they are of
     */
    public static ActiveRun restore(QuarterRun run, Release lost) {
        return new ActiveRun(run, RunMode.RESTORE, StepReporter.SILENT, null, lost, null);
    }

    /**
     * Quarter, version and inputs make the instance: the same again is a restart, never a second release. The mode and the
     * operator are recorded beside them.
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

    /** What it is made from. */
    public QuarterRun run() {
        return run;
    }

    RunMode mode() {
        return mode;
    }

    /** Tells how its steps go. */
    public StepProgress progress() {
        return progress;
    }

    Optional<TemporaryDelivery> temporary() {
        return Optional.ofNullable(temporary);
    }

    /** The sealed release whose files are made again, in the mode for that. */
    Optional<Release> lost() {
        return Optional.ofNullable(lost);
    }

    Path retour() {
        return Objects.requireNonNull(retour, "only a check asks");
    }

    /**
     * The key that the delivery was received under.
     *
     * @throws IllegalStateException when it was not received
     */
    public long deliveryId() {
        if (deliveryId == null) {
            throw new IllegalStateException("No delivery of " + run.label() + " was received");
        }
        return deliveryId;
    }

    /** An earlier attempt at the same instance completed a step, and wrote this down. */
    void completedBefore(String step, ExecutionContext written) {
        earlier.put(step, written);
    }

    /** What an earlier attempt wrote down when it completed a step; empty as soon as a step was not proved. */
    Optional<ExecutionContext> earlier(String step) {
        return Optional.ofNullable(earlier.get(step));
    }

    /** A step is done anew, and with it all that come behind it. */
    void beginAnew() {
        earlier.clear();
    }

    /** What proves all steps so far. */
    String proof() {
        return proof;
    }

    /** A step is proved complete. */
    void proved(String now) {
        proof = now;
    }

    /** The key that an earlier attempt received the delivery under. */
    void receivedBefore(long id) {
        deliveryId = id;
    }

    /** The delivery was received. */
    void received(long id, long rows) {
        deliveryId = id;
        delivered = rows;
    }

    /** Data rows in the files of the delivery, as far as they could be read. */
    long delivered() {
        return delivered;
    }

    /** The delivery was loaded, without these rows. */
    void loaded(long rowsLeftOut) {
        rejected = rowsLeftOut;
    }

    /** Rows that were left out; 0 as long as none was judged. */
    long rejected() {
        return rejected;
    }

    void finishDryRun(DryRunResult result) {
        dryRunResult = result;
    }

    /** What a dry run would have sealed; empty as long as it has not come to that. */
    public Optional<DryRunResult> dryRunResult() {
        return Optional.ofNullable(dryRunResult);
    }

    void finishCheck(CheckOutcome outcome) {
        checkOutcome = outcome;
    }

    /** What a check found; empty as long as it has not come to its end. */
    public Optional<CheckOutcome> checkOutcome() {
        return Optional.ofNullable(checkOutcome);
    }
}
