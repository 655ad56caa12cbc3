package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.RunInputs;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;

/**
 * What all quarters of one command are made with.
 *
 * @param output where releases are sealed
 * @param retour where findings of refused deliveries go
 */
record RunContext(ReferenceData reference, MethodFile method, Path output, Path retour, String operator) {

    /** Reads the reference files and the method. */
    static RunContext read(Path reference, Path method, Path output, Path retour, String operator) throws IOException {
        return new RunContext(ReferenceDataReader.read(reference), MethodReader.read(method), output, retour, operator);
    }

    /** A run of one version of a quarter, with the inputs as they are at this moment. */
    QuarterRun run(ReleaseRooms rooms, Quarter quarter, int version, Path delivery, Optional<Corrected> corrected)
            throws IOException {
        OpenedDelivery opened = new DeliveryFolder(delivery, quarter).open();
        List<Release> earlier = rooms.register()
                .currentBefore(quarter, opened.synthetic(), method.method().disclosureThreshold());
        return new QuarterRun(
                quarter,
                version,
                delivery,
                opened,
                reference,
                method,
                earlier,
                corrected,
                RunInputs.of(opened, reference, method, earlier, corrected),
                new ReleaseFolder(output, quarter, version),
                operator);
    }
}
