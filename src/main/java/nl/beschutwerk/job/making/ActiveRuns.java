package nl.beschutwerk.job.making;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.beschutwerk.job.support.LogContext;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * The runs in progress, by the values of their job parameters. As a listener of every step it reports the progress of the
 * steps.
 */
public final class ActiveRuns implements StepExecutionListener {

    private final StepWatch watch;
    private final Map<String, ActiveRun> byIdentity = new ConcurrentHashMap<>();
    /** Partitioned steps by the identity of the run and the name of the step. */
    private final Map<String, Map<String, PartitionedStep>> partitioned = new ConcurrentHashMap<>();

    ActiveRuns(StepWatch watch) {
        this.watch = watch;
    }

    /** Work that starts a job and waits for its end. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run(JobParameters parameters) throws E;
    }

    /** Makes a run available to the steps of the job that the work starts, until the work ends. */
    <T, E extends Exception> T during(ActiveRun run, Work<T, E> work) throws E {
        JobParameters parameters = run.parameters();
        byIdentity.put(identity(parameters), run);
        try {
            return work.run(parameters);
        } finally {
            run.progress().end();
            byIdentity.remove(identity(parameters));
            partitioned.remove(identity(parameters));
        }
    }

    /** The key of a run. The values are needed because Spring Batch considers parameters with the same names equal. */
    private static String identity(JobParameters parameters) {
        return parameters.parameters().stream()
                .sorted(Comparator.comparing(JobParameter::name))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("\n"));
    }

    /** The run to which an execution of a step belongs. */
    ActiveRun of(StepExecution step) {
        ActiveRun run = byIdentity.get(identity(step.getJobExecution().getJobParameters()));
        if (run == null) {
            throw new IllegalStateException("The job of step " + step.getStepName() + " was started by no command");
        }
        return run;
    }

    /** Registers the execution of a partitioned step, so that its parts can find it. */
    PartitionedStep begin(StepExecution step, PartitionedStep begun) {
        partitioned
                .computeIfAbsent(identity(step.getJobExecution().getJobParameters()), run -> new ConcurrentHashMap<>())
                .put(step.getStepName(), begun);
        return begun;
    }

    /**
     * The registered execution of a partitioned step.
     *
     * @param step the execution of the partitioned step itself, or of one of its parts
     */
    PartitionedStep partitioned(StepExecution step, String name) {
        Map<String, PartitionedStep> ofRun =
                partitioned.getOrDefault(identity(step.getJobExecution().getJobParameters()), Map.of());
        return Objects.requireNonNull(ofRun.get(name), "the step was begun");
    }

    @Override
    public void beforeStep(StepExecution step) {
        ActiveRun active = of(step);
        String version = active.mode() == RunMode.CHECK
                ? RunMode.CHECK.value()
                : "v" + active.run().version();
        LogContext.stepBegins(version, step.getJobExecutionId(), step.getStepName());
        active.progress().beforeStep(step, watch, active.told(step));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        try {
            return of(step).progress().afterStep(step);
        } finally {
            LogContext.stepEnds();
        }
    }
}
