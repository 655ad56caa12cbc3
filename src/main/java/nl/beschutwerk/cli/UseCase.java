package nl.beschutwerk.cli;

import java.nio.file.Path;
import nl.beschutwerk.job.DatabaseSession;
import nl.beschutwerk.job.support.ProjectPaths;

/**
 * A use case that a command carries out on the database of an output folder. Which folder that is the command knows only when
 * its options were read, so it is injected as this and opened then.
 *
 * @param <T> the class of the use case
 */
final class UseCase<T> {

    private final Class<T> type;

    UseCase(Class<T> type) {
        this.type = type;
    }

    /** What a command does with it. */
    @FunctionalInterface
    interface Work<T, R> {
        R with(T useCase) throws Exception;
    }

    /** Opens the database of an output folder, does the work, and leaves the database in order. */
    <R> R on(Path output, Work<T, R> work) throws Exception {
        try (DatabaseSession session = DatabaseSession.open(ProjectPaths.ofProcess(), output, type)) {
            return work.with(session.useCase(type));
        }
    }
}
