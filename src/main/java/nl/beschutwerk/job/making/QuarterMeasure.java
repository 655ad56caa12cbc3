package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.ReferenceTables;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;

/** Measures a loaded delivery: begins its release, calculates its figures, and finds what only figures can show. */
final class QuarterMeasure {

    private final ReleaseRegister register;
    private final ReferenceTables referenceTables;
    private final Measuring measuring;
    private final MeasureFindings measureFindings;

    QuarterMeasure(
            ReleaseRegister register,
            ReferenceTables referenceTables,
            Measuring measuring,
            MeasureFindings measureFindings) {
        this.register = register;
        this.referenceTables = referenceTables;
        this.measuring = measuring;
        this.measureFindings = measureFindings;
    }

    /** The numbers of figures and of findings. */
    record Outcome(long figures, int findings) {}

    /**
     * Measures a delivery. The result replaces that of an earlier attempt.
     *
     * @param deliveryId the key under which the delivery was received and loaded
     */
    Outcome measure(QuarterRun run, long deliveryId) throws IOException, SQLException {
        Delivery delivery = run.delivery();
        long referenceSetId = referenceTables.write(run.reference(), run.quarter());
        Release release = register.begin(
                run.quarter(),
                run.version(),
                run.inputs(),
                new ReleaseRegister.Origin(
                        deliveryId,
                        delivery.kind(),
                        delivery.synthetic(),
                        referenceSetId,
                        run.method().method(),
                        run.method().hash(),
                        CodeVersion.text(),
                        run.operator()));
        register.explain(
                release,
                run.deliveryFolder(),
                run.corrected().map(Corrected::release).orElse(null),
                run.corrected().map(Corrected::reason).orElse(null));
        long figures = measuring.measure(new Measuring.Task(
                release.id(),
                deliveryId,
                referenceSetId,
                run.quarter(),
                delivery.kind(),
                run.method().method()));
        int findings = measureFindings.find(run, deliveryId, release);
        return new Outcome(figures, findings);
    }
}
