package nl.beschutwerk.job.making;

import java.util.Map;
import java.util.concurrent.FutureTask;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the steps of the job: how each is recorded, stopped, skipped on a restart and divided into parts. */
class StepFactory {

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final ActiveRuns runs;
    private final Interruption interruption;

    StepFactory(
            JobRepository jobs, PlatformTransactionManager transactions, ActiveRuns runs, Interruption interruption) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.runs = runs;
        this.interruption = interruption;
    }

    /** Begins a partitioned step whose work a restart skips if it is proved complete. */
    PartitionedStep begin(StepExecution step, ActiveRun active, StepResult results, DividedWork work) {
        return runs.begin(step, new PartitionedStep(step, work, new CompletedSteps(active, results), interruption));
    }

    /** A step whose parts are steps of their own, each named after it and the part. */
    Step partitioned(String name, Partitioner partitioner, TaskExecutor threads) {
        Tasklet part = (contribution, context) ->
                runs.partitioned(contribution.getStepExecution(), name).execute(contribution, context);
        // A part works on connections of its own, or on none.
        Step ofPart = new StepBuilder(name + "Part", jobs)
                .tasklet(cancellable(part), new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
        TaskExecutorPartitionHandler handler = new PartHandler();
        handler.setStep(ofPart);
        handler.setTaskExecutor(threads);
        return new StepBuilder(StepName.of(name).text(), jobs)
                .listener(runs)
                .allowStartIfComplete(true)
                .partitioner(name, partitioner)
                .aggregator((result, parts) -> runs.partitioned(result, name).aggregate(result, parts))
                .step(ofPart)
                .partitionHandler(handler)
                .build();
    }

    /**
     * Waits for all parts, also if Spring Batch cannot note the begin or the end of one: its own handler would then leave the
     * others at work behind the end of the step.
     */
    static final class PartHandler extends TaskExecutorPartitionHandler {

        @Override
        protected FutureTask<StepExecution> createTask(Step step, StepExecution part) {
            Map<String, String> about = LogContext.ofThread();
            return new FutureTask<>(() -> {
                LogContext.set(about);
                try {
                    step.execute(part);
                } catch (Throwable e) {
                    part.setStatus(BatchStatus.FAILED);
                    part.addFailureException(e);
                } finally {
                    LogContext.set(null);
                }
                return part;
            });
        }
    }

    /** Work that a restart skips if it is proved complete. */
    Tasklet restartable(ActiveRun active, StepResult results, Tasklet work) {
        return cancellable(new RestartableStep(work, new CompletedSteps(active, results)));
    }

    /** Work whose statements in the database may be cancelled at any moment. */
    Tasklet cancellable(Tasklet work) {
        return StoppableStep.cancellable(work, interruption);
    }

    /** Spring Batch starts a completed step again: whether its result is still there, {@link RestartableStep} finds out. */
    Step step(String name, Tasklet tasklet) {
        return new StepBuilder(StepName.of(name).text(), jobs)
                .tasklet(tasklet, transactions)
                .listener(runs)
                .allowStartIfComplete(true)
                .build();
    }

    /** Work of a few seconds that is finished once it has begun, unless it asks by itself whether to end. */
    Tasklet finishing(Tasklet work) {
        return StoppableStep.betweenParts(work, interruption);
    }
}
