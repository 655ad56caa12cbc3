package nl.beschutwerk.operate.schedule;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.LostConnection;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.QuarterInUseException;

/** Says in one line why a task failed and what to do, as the commands do; the task is tried again at its next time. */
final class TaskFailure {

    private static final String NEXT = " It is tried again at its next time.";

    private final FullDisk disk;

    TaskFailure(ServeRequest request, DatabaseSettings settings) {
        List<Path> disks = new ArrayList<>(List.of(
                request.inbox().output(),
                request.inbox().retour(),
                request.inbox().deliveries(),
                request.inbox().inbox(),
                request.publishing().published()));
        if (settings.ownServer().isEmpty()) {
            disks.add(settings.var());
        }
        this.disk = new FullDisk(disks);
    }

    String inWords(Throwable failure) {
        return why(failure).lines().map(String::strip).collect(Collectors.joining(" ")) + NEXT;
    }

    private String why(Throwable failure) {
        if (failure instanceof OperatorMistakeException || failure instanceof QuarterInUseException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user. Give yourself the right to it.";
        }
        return disk.behind(failure)
                .orElseGet(() -> LostConnection.isBehind(failure)
                        ? "The database went away, or lets no one in any more (" + FailureInWords.of(failure) + ")."
                        : "It failed, and no input is at fault: " + FailureInWords.withoutValues(failure) + ".");
    }
}
