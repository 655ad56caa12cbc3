package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.StopRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** What a partitioned step does if a part of it, or its end, fails: it takes back the work and says why. */
class PartitionedStepTest {

    private final IllegalStateException unreached = new IllegalStateException("the end is not reached");

    private final Interruption interruption = Interruption.none();
    private final JobExecution job = new JobExecution(1, new JobInstance(1, "release"), new JobParameters());
    private final StepExecution whole = new StepExecution(1, "load", job);
    private final List<StepExecution> parts = new ArrayList<>();
    private final List<Throwable> abandoned = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            classes = {
                OutOfMemoryError.class,
                NoClassDefFoundError.class,
                IllegalStateException.class,
                IOException.class,
                SQLException.class
            })
    void theWorkIsAbandonedWhateverMakesItsEndFail(Class<? extends Throwable> type) throws Exception {
        Throwable failure = type.getConstructor(String.class).newInstance("end");
        part(BatchStatus.COMPLETED);

        assertThatThrownBy(() -> step(failure).aggregate(whole, parts))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown.getCause()).isSameAs(failure));
        assertThat(abandoned).containsExactly(failure);
    }

    @Test
    void theWorkIsAbandonedIfTheRequestToEndComesBeforeItsEnd() {
        part(BatchStatus.COMPLETED);
        StopRequest.to(interruption);

        assertThatThrownBy(() -> step(new Work(unreached)).aggregate(whole, parts))
                .hasCauseInstanceOf(JobInterruptedException.class)
                .hasRootCauseInstanceOf(StopRequestedException.class);
        assertThat(abandoned).hasSize(1);
    }

    @Test
    void theFirstPartThatFailedIsTheReason() {
        OperatorMistakeException second = new OperatorMistakeException("The file b.csv changed.");
        part(BatchStatus.FAILED, new CancellationException());
        part(BatchStatus.FAILED, second);
        part(BatchStatus.FAILED, new IOException("the third"));
        Collections.reverse(parts);

        assertThatThrownBy(() -> step(new Work(unreached)).aggregate(whole, parts))
                .isInstanceOf(PartsFailedException.class)
                .hasMessage("The file b.csv changed.")
                .hasCause(second);
        assertThat(abandoned).containsExactly(second);
    }

    /** The message is kept in the history of attempts. */
    @Test
    void theReasonOfAPartQuotesNoValueOfARow() {
        String number = "123456782";
        part(BatchStatus.FAILED, new NumberFormatException("For input string: " + number));
        assertThatThrownBy(() -> step(new Work(unreached)).aggregate(whole, parts))
                .hasMessage("a fault in the program itself, which the log describes");

        parts.clear();
        part(
                BatchStatus.FAILED,
                new IllegalStateException(new SQLException("invalid input syntax: " + number, "22P02")));
        assertThatThrownBy(() -> step(new Work(unreached)).aggregate(whole, parts))
                .hasMessage("a statement failed in the database (state 22P02), which the log describes");
    }

    @Test
    void partsThatWereStoppedStopTheStep() {
        StopRequest.to(interruption);
        part(BatchStatus.COMPLETED);
        part(BatchStatus.STOPPED, StoppableStep.stopped(new StopRequestedException()));
        // Spring Batch could not note the end of this one.
        part(BatchStatus.UNKNOWN, new IllegalStateException(new SQLException("canceled", "57014")));

        assertThatThrownBy(() -> step(new Work(unreached)).aggregate(whole, parts))
                .hasCauseInstanceOf(JobInterruptedException.class);
        assertThat(abandoned).hasSize(1);
        assertThat(whole.getStatus()).isEqualTo(BatchStatus.STARTING);
    }

    @Test
    void aFailureToTakeBackDoesNotHideTheReason() {
        IOException failure = new IOException("disk");
        IllegalStateException behind = new IllegalStateException("no database");
        part(BatchStatus.FAILED, failure);

        PartitionedStep step = step(new Work(unreached) {
            @Override
            public void abandon(Throwable reason) {
                throw behind;
            }
        });
        assertThatThrownBy(() -> step.aggregate(whole, parts)).hasCause(failure);
        assertThat(failure.getSuppressed()).containsExactly(behind);
    }

    private void part(BatchStatus status, Throwable... failures) {
        StepExecution part = new StepExecution(parts.size() + 2, "load:" + (parts.size() + 1), job);
        part.setStatus(status);
        List.of(failures).forEach(part::addFailureException);
        parts.add(part);
    }

    private PartitionedStep step(Throwable atItsEnd) {
        return step(new Work(atItsEnd));
    }

    /** What proves a step complete is asked only of one that is. */
    @SuppressWarnings("NullAway")
    private PartitionedStep step(DividedWork work) {
        return new PartitionedStep(whole, work, new CompletedSteps(null, null), interruption);
    }

    private class Work implements DividedWork {

        private final Throwable atItsEnd;

        Work(Throwable atItsEnd) {
            this.atItsEnd = atItsEnd;
        }

        @Override
        public List<String> begin() {
            return List.of();
        }

        @Override
        public void part(String name, StopSignal stop) {}

        @Override
        public Done end() throws IOException, SQLException {
            if (atItsEnd instanceof IOException e) {
                throw e;
            }
            if (atItsEnd instanceof SQLException e) {
                throw e;
            }
            if (atItsEnd instanceof RuntimeException e) {
                throw e;
            }
            throw (Error) atItsEnd;
        }

        @Override
        public void abandon(Throwable reason) {
            abandoned.add(reason);
        }
    }
}
