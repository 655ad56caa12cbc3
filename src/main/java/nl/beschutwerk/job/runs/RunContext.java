package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.PublicationFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.ReleaseRegister;

/**
 * The inputs that all quarters of one command share, and the reporter of their progress.
 *
 * @param output the folder in which releases are sealed
 * @param retour the folder for findings of refused deliveries
 * @param failed turns a failure into the outcome of a quarter
 */
record RunContext(
        ReferenceData reference,
        MethodFile method,
        PublicationFile publication,
        Path output,
        Path retour,
        String operator,
        RunReporter reporter,
        QuarterFailure failed) {

    /** A run of one version of a quarter, with the earlier releases as they are at this moment. */
    QuarterRun run(
            ReleaseRegister register,
            Quarter quarter,
            int version,
            InspectedDelivery delivery,
            Optional<Corrected> corrected) {
        return QuarterRun.now(
                register, quarter, version, delivery, reference, method, publication, corrected, output, operator);
    }
}
