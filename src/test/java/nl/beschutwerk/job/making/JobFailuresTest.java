package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.StopRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.QueryTimeoutException;

/** Which of the failures of a job is reported, and what a job that is not completed means to a command. */
class JobFailuresTest {

    private final Interruption interruption = Interruption.none();
    private final JobExecution job = new JobExecution(1, new JobInstance(1, "release"), new JobParameters());
    private long steps;

    /** The identity of an exception differs each time, and with it the order in a hashed set. */
    @RepeatedTest(100)
    void theFirstPartThatFailedIsReportedBeforeAllOthers() {
        IOException second = new IOException("the second part");
        OperatorMistakeException third = new OperatorMistakeException("the third part");
        IllegalStateException ofJob = new IllegalStateException("the job");
        step("receive");
        step("load", new PartsFailedException(second), new JobExecutionException("a part failed"));
        step("load:1", new CancellationException());
        step("load:2", second);
        step("load:3", third);
        step("load:4", new JobInterruptedException("asked to end"));
        job.addFailureException(ofJob);

        assertThat(JobFailures.first(job, interruption)).containsSame(second);
        assertThat(second.getSuppressed()).containsExactly(third, ofJob);
        assertThat(third.getSuppressed()).isEmpty();
    }

    /** What the step says itself comes behind what made its parts fail: it could not take back what they did. */
    @RepeatedTest(20)
    void aPartIsReportedBeforeItsStep() {
        IllegalStateException ofStep = new IllegalStateException("the step");
        IOException ofPart = new IOException("the part");
        step("load", ofStep);
        step("load:1", ofPart);

        assertThat(JobFailures.first(job, interruption)).containsSame(ofPart);
        assertThat(ofPart.getSuppressed()).containsExactly(ofStep);
    }

    @RepeatedTest(20)
    void aStepIsReportedBeforeALaterOneAndBeforeTheJob() {
        IOException earlier = new IOException("earlier");
        IOException later = new IOException("later");
        job.addFailureException(new IllegalStateException("the job"));
        step("load", earlier);
        step("report:a", later);
        step("report", later);

        assertThat(JobFailures.first(job, interruption)).containsSame(earlier);
        assertThat(earlier.getSuppressed()).hasSize(2).startsWith(later);
    }

    @Test
    void aFailureIsSuppressedOnlyOnceAndNeverInACircle() {
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        step("load:1", first, second, first);
        step("load:2", second, new IllegalStateException("failed because of the first", first));

        JobFailures.first(job, interruption);
        JobFailures.first(job, interruption);

        assertThat(first.getSuppressed()).containsExactly(second);
    }

    @RepeatedTest(20)
    void aStopIsReportedOnlyIfNothingElseFailed() {
        JobInterruptedException stop = stopped();
        step("load", new JobExecutionException("a part failed"));
        step("load:1", stop);
        assertThat(JobFailures.first(job, interruption)).containsSame(stop);

        IOException failure = new IOException("disk");
        step("load:2", failure);
        assertThat(JobFailures.first(job, interruption)).containsSame(failure);
        assertThat(failure.getSuppressed()).isEmpty();
    }

    /** A request to end cancels every statement that is at work, also one of Spring Batch itself. */
    @RepeatedTest(20)
    void aCancelledStatementIsAStopAfterARequestToEnd() {
        StopRequest.to(interruption);
        QueryTimeoutException cancelled = cancelled();
        step("load:1", cancelled);
        assertThat(JobFailures.first(job, interruption)).containsSame(cancelled);

        IOException failure = new IOException("disk");
        step("load:2", failure);
        assertThat(JobFailures.first(job, interruption)).containsSame(failure);
        assertThat(interruption.isBehind(failure)).isFalse();
    }

    /** Spring Batch wraps what happens between two steps, such as a lost database. */
    @Test
    void aFailureBetweenTheStepsIsReported() {
        JobExecutionException flow = new JobExecutionException("ended unexpectedly", new SQLException("lost", "57P01"));
        job.addFailureException(flow);

        assertThat(JobFailures.first(job, interruption)).containsSame(flow);
    }

    @Test
    void aCompletedJobLetsTheCommandGoOn() {
        job.setStatus(BatchStatus.COMPLETED);

        assertThatCode(() -> JobFailures.requireCompleted(job, interruption)).doesNotThrowAnyException();
    }

    @Test
    void aJobThatIsNotCompletedIsAFailureAlsoWithoutAReason() {
        for (BatchStatus status : List.of(BatchStatus.FAILED, BatchStatus.UNKNOWN, BatchStatus.STARTED)) {
            job.setStatus(status);
            assertThatThrownBy(() -> JobFailures.requireCompleted(job, interruption))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(status.name());
        }
        step("load:1", new CancellationException());
        assertThatThrownBy(() -> JobFailures.requireCompleted(job, interruption))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theReasonOfAJobThatFailedIsThrown() {
        IOException failure = new IOException("disk");
        step("report", failure);
        job.setStatus(BatchStatus.FAILED);

        assertThatThrownBy(() -> JobFailures.requireCompleted(job, interruption))
                .isSameAs(failure);
    }

    @Test
    void aJobThatFailedBecauseOfARequestToEndIsAStop() {
        StopRequest.to(interruption);
        step("load:1", cancelled());
        job.setStatus(BatchStatus.UNKNOWN);

        assertThatThrownBy(() -> JobFailures.requireCompleted(job, interruption))
                .isInstanceOf(StopRequestedException.class);
    }

    @Test
    void aStoppedJobIsAStop() {
        job.setStatus(BatchStatus.STOPPED);

        assertThatThrownBy(() -> JobFailures.requireCompleted(job, interruption))
                .isInstanceOf(StopRequestedException.class);
    }

    private void step(String name, Throwable... failures) {
        StepExecution step = new StepExecution(++steps, name, job);
        List.of(failures).forEach(step::addFailureException);
        job.addStepExecution(step);
    }

    private static JobInterruptedException stopped() {
        JobInterruptedException stopped = new JobInterruptedException("asked to end");
        stopped.initCause(new StopRequestedException());
        return stopped;
    }

    private static QueryTimeoutException cancelled() {
        return new QueryTimeoutException("cancelled", new SQLException("canceling statement", "57014"));
    }
}
