package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.making.ActiveRun;
import nl.beschutwerk.job.making.JobFailures;
import nl.beschutwerk.job.making.MakingConfiguration;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.StepReporter;
import nl.beschutwerk.job.making.UnrecordedJob;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.PublicationFile;
import nl.beschutwerk.reference.PublicationReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.ReleaseRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.context.annotation.Import;

/**
 * {@code check}: takes a delivery through the steps of a run that can have findings, with the same tables and rules, and
 * deletes it afterwards.
 */
@Import(MakingConfiguration.class)
public final class CheckRun {

    /**
     * A version number that no real release reaches. Each check subtracts a number of its own, because two checks may run at
     * the same time.
     */
    private static final int NO_VERSION = Integer.MAX_VALUE;

    /** Replaces the quarter if the manifest does not give it. Such a delivery is refused before any step needs its quarter. */
    private static final Quarter UNKNOWN = new Quarter(2000, 1);

    private final DataSource dataSource;
    private final ReleaseRegister register;
    private final UnrecordedJob job;
    private final Interruption interruption;

    CheckRun(DataSource dataSource, ReleaseRegister register, UnrecordedJob job, Interruption interruption) {
        this.dataSource = dataSource;
        this.register = register;
        this.job = job;
        this.interruption = interruption;
    }

    /**
     * Checks a delivery, and writes its findings and return files if there are any.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is no delivery, or it is of another quarter
     */
    public CheckOutcome run(CheckRequest request) throws IOException, SQLException {
        return run(request, StepReporter.SILENT);
    }

    /** The same, with a reporter that is told of the steps. */
    public CheckOutcome run(CheckRequest request, StepReporter reporter) throws IOException, SQLException {
        interruption.check();
        ReferenceData reference = ReferenceDataReader.read(request.reference());
        MethodFile method = MethodReader.read(request.method());
        PublicationFile publication = PublicationReader.read(request.reference());
        try (TemporaryDelivery temporary = TemporaryDelivery.begin(dataSource)) {
            InspectedDelivery delivery = InspectedDelivery.open(request.delivery(), request.quarter(), interruption);
            ActiveRun active = ActiveRun.check(
                    run(request, delivery, reference, method, publication, NO_VERSION - temporary.number()),
                    reporter,
                    temporary,
                    request.retour());
            Map<String, String> before = LogContext.ofThread();
            LogContext.quarterBegins(active.run().quarter().toString());
            try {
                return outcome(active, job.execute(active));
            } finally {
                LogContext.set(before);
            }
        }
    }

    private QuarterRun run(
            CheckRequest request,
            InspectedDelivery delivery,
            ReferenceData reference,
            MethodFile method,
            PublicationFile publication,
            int version) {
        Quarter stated = delivery.opened().quarter();
        Quarter quarter = stated == null ? UNKNOWN : stated;
        return QuarterRun.now(
                register,
                quarter,
                version,
                delivery,
                reference,
                method,
                publication,
                Optional.empty(),
                request.output(),
                "check");
    }

    /** The outcome of a check. The failure of a step is thrown, and handled as in any other command. */
    private CheckOutcome outcome(ActiveRun active, JobExecution execution) throws IOException, SQLException {
        JobFailures.requireCompleted(execution, interruption);
        return active.checkOutcome().orElseThrow(() -> new IllegalStateException("The check came to no end"));
    }

    /**
     * The options of a check.
     *
     * @param delivery folder of the delivery
     * @param quarter the quarter that the delivery must be of; null for any quarter
     * @param output the folder of the releases with which the delivery is compared
     * @param reference folder of the reference files
     * @param method the method file
     * @param retour the folder for findings and return files
     */
    public record CheckRequest(
            Path delivery, @Nullable Quarter quarter, Path output, Path reference, Path method, Path retour) {}
}
