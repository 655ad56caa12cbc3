package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.time.Clock;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.DatabaseSession;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.watch.CommandWatch;

/**
 * A use case that a command carries out on the database of an output folder. The command knows the folder only after its
 * options have been read. This object is therefore injected first, and opens the database later.
 *
 * @param <T> the class of the use case
 */
final class UseCase<T> {

    private final Class<T> type;
    private final CommandWatch watch;

    UseCase(Class<T> type, CommandWatch watch) {
        this.type = type;
        this.watch = watch;
    }

    /** The work of a command with the use case. */
    @FunctionalInterface
    interface Work<T, R> {
        R with(T useCase) throws Exception;
    }

    /** The work of a command whose answer says when it was given. */
    @FunctionalInterface
    interface DatedWork<T, R> {
        R with(T useCase, Clock clock) throws Exception;
    }

    /** The same as {@link #on}, with the clock of the use case. */
    <R> R dated(Path output, DatedWork<T, R> work) throws Exception {
        return in(output, session -> work.with(session.useCase(type), session.useCase(Clock.class)));
    }

    /** Opens the database of an output folder, does the work, and closes the database. */
    <R> R on(Path output, Work<T, R> work) throws Exception {
        return in(output, session -> work.with(session.useCase(type)));
    }

    /**
     * The same as a task that is scheduled: whoever is responsible hears of it if it fails, unless it is a mistake
     * of somebody at a terminal.
     *
     * @param task as {@code schedule.yaml} calls it, or {@code run}
     */
    <R> R onAs(String task, Path output, Work<T, R> work) throws Exception {
        return datedAs(task, output, (useCase, clock) -> work.with(useCase));
    }

    /** The same as {@link #onAs}, with the clock of the use case. */
    <R> R datedAs(String task, Path output, DatedWork<T, R> work) throws Exception {
        return in(output, session -> {
            try {
                return work.with(session.useCase(type), session.useCase(Clock.class));
            } catch (Exception e) {
                if (isToBeTold(e, Terminal.isConsole())) {
                    session.tellFailure(task, e);
                }
                throw e;
            }
        });
    }

    /** The mistake of a person who gives the command, and reads at once what is wrong with it, is nobody else's business. */
    static boolean isToBeTold(Exception failure, boolean terminal) {
        return !(terminal && failure instanceof OperatorMistakeException);
    }

    /** Whoever watches the product sees the state in which the work has left it, however that ended. */
    private <R> R in(Path output, Work<DatabaseSession, R> work) throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        try (DatabaseSession session = DatabaseSession.open(places, output, watch.with(type))) {
            try {
                return work.with(session);
            } finally {
                watch.looks(session, places, output);
            }
        }
    }
}
