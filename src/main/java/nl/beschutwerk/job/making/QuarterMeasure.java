package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;

/** Measures a loaded delivery: begins its release, makes its figures, and finds what only figures can show. */
public final class QuarterMeasure {

    private final QuarterRun run;
    private final ReleaseRooms rooms;

    /** The measuring of one run. */
    public QuarterMeasure(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    /** How many figures were made, and how much was found. */
    public record Outcome(long figures, int findings) {}

    /**
     * Measures it, in the place of what an earlier attempt measured.
     *
     * @param deliveryId the key that the delivery was received and loaded under
     */
    public Outcome measure(long deliveryId) throws IOException, SQLException {
        Delivery delivery = run.delivery();
        long referenceSetId = rooms.referenceTables().write(run.reference(), run.quarter());
        Release release = rooms.register()
                .begin(
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
        rooms.register()
                .explain(
                        release,
                        run.deliveryFolder(),
                        run.corrected().map(Corrected::release).orElse(null),
                        run.corrected().map(Corrected::reason).orElse(null));
        long figures = rooms.measuring()
                .measure(new Measuring.Task(
                        release.id(),
                        deliveryId,
                        referenceSetId,
                        run.quarter(),
                        delivery.kind(),
                        run.method().method()));
        int findings = new MeasureFindings(run, rooms).find(deliveryId, release);
        return new Outcome(figures, findings);
    }
}
