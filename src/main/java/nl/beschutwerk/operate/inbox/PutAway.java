package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.inbox.Arrival.Arrived;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import nl.beschutwerk.release.ReleaseStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a delivery away on which was decided. The original is moved last: if the process is killed before, the next pass decides
 * again, with the same result.
 */
final class PutAway {

    private static final Logger LOG = LoggerFactory.getLogger(PutAway.class);

    private static final String CHANGED =
            "Its folder in the inbox was changed in the meantime, so it stays there: a next pass looks at what is in it now.";

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
        InboxOutcome told = outcome;
        try {
            told = refused ? returned(outcome, arrived, name) : outcome;
            return moved(told, arrived.dropped(), name, refused);
        } catch (OperatorMistakeException e) {
            return told.failing(Kind.MISTAKE, "Its folder could not be put away. " + e.getMessage());
        } catch (IOException e) {
            LOG.warn("A delivery could not be put away", e);
            return told.failing(
                    e instanceof AccessDeniedException ? Kind.MISTAKE : Kind.FAILED,
                    "Its folder could not be put away: " + FailureInWords.of(e)
                            + ". See whether the inbox is there and whether this user may move folders in it. The next pass tries"
                            + " again, and makes nothing twice.");
        }
    }

    private InboxOutcome moved(InboxOutcome told, Dropped dropped, String name, boolean refused) throws IOException {
        if (!InboxFolders.isFolder(dropped.folder())) {
            return told.adding("Its folder in the inbox has disappeared in the meantime, so it was not put away.");
        }
        if (!dropped.isUnchanged()) {
            return told.adding(CHANGED);
        }
        Path now = refused ? folders.toRefused(dropped.folder(), name) : folders.toDone(dropped.folder(), name);
        if (!dropped.isUnchangedIn(now)) {
            folders.back(now, dropped.folder());
            return told.adding(CHANGED);
        }
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
