package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** A part whose begin cannot be recorded fails, and the others are waited for. */
class PartHandlerTest {

    private final JobExecution job = new JobExecution(1, new JobInstance(1, "release"), new JobParameters());
    private final StepExecution whole = new StepExecution(1, "load", job);
    private final StepExecution unrecorded = new StepExecution(2, "load:1", job);
    private final StepExecution slow = new StepExecution(3, "load:2", job);
    private final IllegalStateException failure = new IllegalStateException("the begin could not be recorded");

    @Test
    void allPartsHaveEndedIfOneCannotBeRecorded() throws Exception {
        TaskExecutorPartitionHandler handler = new StepFactory.PartHandler();
        handler.setTaskExecutor(new SimpleAsyncTaskExecutor());
        handler.setStep(new Part());

        Collection<StepExecution> ended = handler.handle(new Splitter(), whole);

        assertThat(ended).containsExactlyInAnyOrder(unrecorded, slow);
        assertThat(slow.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(unrecorded.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(unrecorded.getFailureExceptions()).containsExactly(failure);
    }

    private final class Part implements Step {

        @Override
        public String getName() {
            return "loadPart";
        }

        @Override
        public void execute(StepExecution part) {
            if (part.equals(unrecorded)) {
                throw failure;
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            part.setStatus(BatchStatus.COMPLETED);
        }
    }

    private final class Splitter implements StepExecutionSplitter {

        @Override
        public String getStepName() {
            return "load";
        }

        @Override
        public Set<StepExecution> split(StepExecution step, int gridSize) {
            return Set.of(unrecorded, slow);
        }
    }
}
