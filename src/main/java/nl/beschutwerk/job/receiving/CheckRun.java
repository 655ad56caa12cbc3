package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.load.LoadOutcome;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.making.LoadStep;
import nl.beschutwerk.job.making.QuarterMeasure;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.RunInputs;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a delivery through the steps of a run that can find something, in the same tables and by the same rules, and forgets it
 * again. What measuring makes is rolled back, so the releases never see it.
 */
public final class CheckRun {

    /** No quarter comes to so many versions; each trial counts down from here by its own key, for two may be under way. */
    private static final int NO_VERSION = Integer.MAX_VALUE;

    private final ReleaseRooms rooms;
    private final TransactionTemplate transaction;

    /** Checks on one database. */
    public CheckRun(ReleaseRooms rooms) {
        this.rooms = rooms;
        this.transaction = rooms.transaction();
    }

    /**
     * Checks a delivery, and writes its findings and return files where there are any.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when there is no delivery, or one of another quarter
     */
    public CheckOutcome run(CheckRequest request) throws IOException, SQLException {
        ReferenceData reference = ReferenceDataReader.read(request.reference());
        MethodFile method = MethodReader.read(request.method());
        try (TemporaryDelivery trial = TemporaryDelivery.begin(rooms.dataSource())) {
            return check(request, reference, method, trial);
        }
    }

    /** The trial itself is forgotten behind it, whatever becomes of this. */
    private CheckOutcome check(
            CheckRequest request, ReferenceData reference, MethodFile method, TemporaryDelivery trial)
            throws IOException, SQLException {
        rooms.interruption().breakableBegins();
        try {
            ReceiveOutcome received = trial.receive(request.delivery(), request.quarter(), rooms.interruption());
            boolean refused = received.refused();
            long rejected = 0;
            if (!refused) {
                QuarterRun run = quarterRun(request, reference, method, received.deliveryId());
                LoadOutcome loaded = LoadStep.load(run, rooms, received.deliveryId());
                refused = loaded.refused();
                rejected = loaded.rejected();
                if (!refused) {
                    measure(run, received.deliveryId());
                }
            }
            return outcome(request, received, refused, rejected);
        } finally {
            rooms.interruption().breakableEnds();
        }
    }

    private QuarterRun quarterRun(CheckRequest request, ReferenceData reference, MethodFile method, long deliveryId)
            throws IOException {
        int version = NO_VERSION - Math.toIntExact(deliveryId);
        OpenedDelivery opened = new DeliveryFolder(request.delivery(), request.quarter()).open();
        Quarter quarter = opened.quarter();
        if (quarter == null) {
            throw new IllegalStateException("A delivery without a quarter was received");
        }
        List<Release> earlier = rooms.register()
                .currentBefore(quarter, opened.synthetic(), method.method().disclosureThreshold());
        return new QuarterRun(
                quarter,
                version,
                request.delivery(),
                opened,
                reference,
                method,
                earlier,
                Optional.empty(),
                RunInputs.of(opened, reference, method, earlier, Optional.empty()),
                new ReleaseFolder(request.output(), quarter, version),
                "check");
    }

    /** The findings are kept with the trial; the release and its figures are not. */
    private void measure(QuarterRun run, long deliveryId) throws IOException, SQLException {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                try {
                    new QuarterMeasure(run, rooms).measure(deliveryId);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private CheckOutcome outcome(CheckRequest request, ReceiveOutcome received, boolean refused, long rejected)
            throws IOException, SQLException {
        FindingsInShort found = FindingsInShort.of(rooms.findings(), received.deliveryId());
        ReturnFolder folder = new ReturnFolder(rooms, request.retour());
        boolean synthetic =
                new DeliveryFolder(request.delivery(), request.quarter()).open().synthetic();
        if (found.count() == 0) {
            folder.clear(received.name());
            return new CheckOutcome(
                    received.name(), synthetic, false, received.rows(), 0, List.of(), 0, null, List.of());
        }
        ReturnFolder.Written written = folder.write(received.deliveryId(), received.name(), request.delivery());
        return new CheckOutcome(
                received.name(),
                synthetic,
                refused,
                received.rows(),
                rejected,
                found.first(),
                found.count(),
                written.folder(),
                written.workbooks());
    }
}
