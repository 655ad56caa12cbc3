package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.inbox.Arrival.Arrived;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import nl.beschutwerk.release.ReleaseStates;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a delivery away on which was decided. The original is moved last: if the process is killed before, the next pass decides
 * again, with the same result.
 */
final class PutAway {

    private final InboxRequest request;
    private final InboxFolders folders;
    private final ReleaseStates states;

    PutAway(InboxRequest request, InboxFolders folders, ReleaseStates states) {
        this.request = request;
        this.folders = folders;
        this.states = states;
    }

    /** The outcome, with where things are now. A delivery on which nothing was decided stays where it is. */
    InboxOutcome after(InboxOutcome outcome, Arrived arrived) throws IOException {
        if (!outcome.kind().isDone()) {
            return outcome;
        }
        String name = String.valueOf(arrived.copied().folder().getFileName());
        boolean refused = outcome.kind() == Kind.REFUSED;
        InboxOutcome told = refused ? returned(outcome, arrived, name) : outcome;
        if (!InboxFolders.isFolder(arrived.dropped().folder())) {
            return told.adding("Its folder in the inbox has disappeared in the meantime, so it was not put away.");
        }
        if (!arrived.dropped().isUnchanged()) {
            return told.adding(
                    "Its folder in the inbox was changed in the meantime, so it stays there: a next pass looks at what is in it"
                            + " now.");
        }
        Path folder = arrived.dropped().folder();
        Path now = refused ? folders.toRefused(folder, name) : folders.toDone(folder, name);
        return told.adding("The delivery is now in " + ProjectPaths.shown(now) + ".");
    }

    /** Of what is refused no copy is kept: it stands in the inbox, and may be about persons. */
    private InboxOutcome returned(InboxOutcome outcome, Arrived arrived, String name) throws IOException {
        Path written =
                ReturnFolder.of(request.retour(), arrived.copied().opened().name());
        InboxOutcome told = Files.isDirectory(written)
                ? outcome.adding("What to do: send what is in " + ProjectPaths.shown(folders.returned(written, name))
                        + " to the deliverer, who delivers everything again.")
                : outcome.adding("No findings could be written; the command check does that.");
        if (!isOfARelease(arrived.copied().folder())) {
            FileSystemUtils.deleteRecursively(arrived.copied().folder());
        }
        return told;
    }

    private boolean isOfARelease(Path copy) {
        Path absolute = copy.toAbsolutePath().normalize();
        return states.all().stream()
                .flatMap(version -> version.deliveryFolder().stream())
                .anyMatch(folder -> Path.of(folder).toAbsolutePath().normalize().equals(absolute));
    }
}
