package nl.beschutwerk.job;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** From loaded rows to the figures of a release that begins here, and to the findings that only figures can show. */
final class MeasureStep implements Tasklet {

    private final QuarterRun run;
    private final ReleaseRooms rooms;

    MeasureStep(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        Delivery delivery = run.delivery();
        long deliveryId = ReceivedDelivery.id(context);
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
                                run.method().method().name(),
                                run.method().hash(),
                                run.method().method().choicesBehindFigures(),
                                CodeVersion.text(),
                                run.operator()));
        long figures = rooms.measuring()
                .measure(new Measuring.Task(
                        release.id(),
                        deliveryId,
                        referenceSetId,
                        run.quarter(),
                        delivery.kind(),
                        run.method().method()));
        int findings = new MeasureFindings(run, rooms).find(deliveryId, release);
        contribution.incrementWriteCount(figures);
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(
                figures + " figures" + (findings == 0 ? "" : ", " + findings + " findings")));
        return RepeatStatus.FINISHED;
    }
}
