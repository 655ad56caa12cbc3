package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;

/** Attacks the sealed files of the release that counts for a quarter, with the method that made it. */
final class AuditRun {

    private final ReleaseRooms rooms;

    AuditRun(ReleaseRooms rooms) {
        this.rooms = rooms;
    }

    DisclosureAudit run(AuditRequest request) throws IOException {
        Release release = rooms.register()
                .current(request.quarter())
                .orElseThrow(() -> new OperatorMistake(
                        request.quarter() + " has no release. Make it with run --quarter " + request.quarter() + "."));
        ReleaseFolder folder = new ReleaseFolder(request.output(), release.quarter(), release.version());
        if (!folder.isInPlace()) {
            throw new OperatorMistake("The files of " + release.label() + " are gone from "
                    + Places.shown(folder.sealed()) + ". The command run makes them again.");
        }
        Path sealed = folder.sealed();
        Method method = MethodReader.read(sealed.resolve(ReleaseFiles.METHOD)).method();
        return DisclosureAudit.of(rooms, release, sealed, ReferenceDataReader.read(request.reference()), method);
    }
}
