package nl.beschutwerk.job.making;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.BatchObservabilityBeanPostProcessor;
import org.springframework.batch.core.configuration.support.ScopeConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same job for a run that leaves no trace in the database: Spring Batch keeps its execution in memory, and all changes of
 * its steps are rolled back together.
 */
public final class UnrecordedJob implements AutoCloseable {

    private final ApplicationContext parent;
    private final ActiveRuns runs;
    private final TransactionTemplate transaction;
    private @Nullable AnnotationConfigApplicationContext context;

    UnrecordedJob(ApplicationContext parent, ActiveRuns runs, TransactionTemplate transaction) {
        this.parent = parent;
        this.runs = runs;
        this.transaction = transaction;
    }

    /** The job with a repository in memory. This context is created when it is first needed. */
    @Configuration(proxyBeanMethods = false)
    @Import({ScopeConfiguration.class, BatchObservabilityBeanPostProcessor.class, ReleaseJobConfiguration.class})
    static class InMemory {

        /** Has the same bean name as the repository in the database, and so replaces it. */
        @Bean
        JobRepository jobRepository() {
            return new ResourcelessJobRepository();
        }
    }

    /** Runs the job to its end. */
    public JobExecution execute(ActiveRun run) {
        ApplicationContext inMemory = inMemory();
        Job job = inMemory.getBean(Job.class);
        JobRepository memory = inMemory.getBean(JobRepository.class);
        return runs.during(run, parameters -> {
            JobExecution execution = execution(memory, parameters);
            // The transactions of the steps join this one, so that all of them are rolled back together.
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                execute(job, execution);
            });
            return execution;
        });
    }

    private static JobExecution execution(JobRepository memory, JobParameters parameters) {
        return memory.createJobExecution(
                memory.createJobInstance(ReleaseJob.NAME, parameters), parameters, new ExecutionContext());
    }

    private static void execute(Job job, JobExecution execution) {
        try {
            job.execute(execution);
        } catch (JobInterruptedException e) {
            throw new IllegalStateException("The job was interrupted", e);
        }
    }

    private ApplicationContext inMemory() {
        if (context == null) {
            AnnotationConfigApplicationContext made = new AnnotationConfigApplicationContext();
            made.setParent(parent);
            made.register(InMemory.class);
            made.refresh();
            context = made;
        }
        return context;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
