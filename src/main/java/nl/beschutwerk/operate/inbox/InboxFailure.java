package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.LostConnection;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an outcome of every failure, so that one delivery never keeps the others waiting. */
final class InboxFailure {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFailure.class);

    private final FullDisk disk;
    private final Interruption interruption;

    InboxFailure(InboxRequest request, DatabaseSettings settings, Interruption interruption) {
        List<Path> disks =
                new ArrayList<>(List.of(request.output(), request.retour(), request.deliveries(), request.inbox()));
        if (settings.ownServer().isEmpty()) {
            disks.add(settings.var());
        }
        this.disk = new FullDisk(disks);
        this.interruption = interruption;
    }

    /** Work on one delivery; null for no outcome yet. */
    @FunctionalInterface
    interface Work {
        @Nullable
        InboxOutcome run() throws IOException, SQLException;
    }

    /** The outcome of the work, or of its failure. */
    @Nullable
    InboxOutcome guarding(String name, Work work) {
        try {
            return work.run();
        } catch (StopRequestedException e) {
            return interrupted(name);
        } catch (OperatorMistakeException e) {
            return InboxOutcome.of(name, Kind.MISTAKE, String.valueOf(e.getMessage()));
        } catch (AccessDeniedException e) {
            return InboxOutcome.of(
                    name,
                    Kind.MISTAKE,
                    (e.getFile() == null ? "Something" : Dropped.shown(Path.of(e.getFile())))
                            + " may not be read or written by this user. Give yourself the right to.");
        } catch (IOException
                | SQLException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError
                | LinkageError e) {
            return interruption.isBehind(e) ? interrupted(name) : failed(name, e);
        }
    }

    private static InboxOutcome interrupted(String name) {
        return InboxOutcome.of(name, Kind.INTERRUPTED, "Stopped in order; the next pass goes on with it.");
    }

    private InboxOutcome failed(String name, Throwable failure) {
        LOG.error("A delivery in the inbox could not be taken", failure);
        Optional<String> full = disk.behind(failure);
        if (full.isPresent()) {
            return InboxOutcome.of(name, Kind.DISK_FULL, full.get());
        }
        if (LostConnection.isBehind(failure)) {
            return InboxOutcome.of(
                    name,
                    Kind.NO_DATABASE,
                    "The database went away, or lets no one in any more (" + FailureInWords.of(failure)
                            + "). When it is there again, the next pass goes on.");
        }
        return InboxOutcome.of(
                name,
                Kind.FAILED,
                "It could not be taken: " + FailureInWords.withoutValues(failure)
                        + ". If the inbox is on a network share, see whether that is there. The next pass tries again; the log"
                        + " has the details.");
    }
}
