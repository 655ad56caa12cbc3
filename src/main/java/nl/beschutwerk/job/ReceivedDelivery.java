package nl.beschutwerk.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;

/**
 * Hands the key of the received delivery from step to step, also to those of a restart. Spring Batch stores what a job
 * remembers only after it has stored that the step is complete; a process killed in between would leave a received delivery
 * that no later step can find. So the step remembers it too: that is stored before.
 */
final class ReceivedDelivery {

    /** The step that receives. */
    static final String STEP = "receive";

    private static final String KEY = "delivery";

    private ReceivedDelivery() {}

    static void remember(ChunkContext context, long deliveryId) {
        jobExecution(context).getExecutionContext().putLong(KEY, deliveryId);
    }

    static long id(ChunkContext context) {
        return id(jobExecution(context));
    }

    static long id(JobExecution execution) {
        return execution.getExecutionContext().getLong(KEY);
    }

    private static JobExecution jobExecution(ChunkContext context) {
        return context.getStepContext().getStepExecution().getJobExecution();
    }
}
