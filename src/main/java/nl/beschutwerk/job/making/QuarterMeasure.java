package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.ReferenceTables;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;

/** Measures a loaded delivery: begins its release, makes its figures, and finds what only figures can show. */
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

    /** How many figures were made, and how much was found. */
    record Outcome(long figures, int findings) {}

    /**
     * Measures it, in the place of what an earlier attempt measured.
     *
     * @param deliveryId the key that the delivery was received and loaded under
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
