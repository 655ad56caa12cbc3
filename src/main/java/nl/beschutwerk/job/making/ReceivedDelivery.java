package nl.beschutwerk.job.making;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;

/** Hands the key of the received delivery from step to step. Every start of a job receives anew, and so remembers anew. */
public final class ReceivedDelivery {

    private static final String KEY = "delivery";

    private ReceivedDelivery() {}

    static void remember(ChunkContext context, long deliveryId) {
        jobExecution(context).getExecutionContext().putLong(KEY, deliveryId);
    }

    static long id(ChunkContext context) {
        return id(jobExecution(context));
    }

    /** The key of the delivery that an execution received. */
    public static long id(JobExecution execution) {
        return execution.getExecutionContext().getLong(KEY);
    }

    private static JobExecution jobExecution(ChunkContext context) {
        return context.getStepContext().getStepExecution().getJobExecution();
    }
}
