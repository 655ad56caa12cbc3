package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.beschutwerk.database.DatabaseDiskFullException;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.database.LostConnection;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterInUseException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Distinguishes a mistake of the operator, a full disk, an unavailable database and a failure of the system, each with its own
 * message and exit code.
 */
final class Failures implements IExecutionExceptionHandler {

    private static final Set<ExitCode> LOGGED =
            EnumSet.of(ExitCode.SYSTEM_FAILURE, ExitCode.DISK_FULL, ExitCode.DATABASE_UNAVAILABLE);

    private final BooleanSupplier stacktrace;

    /** Creates the handler; it prints stack traces only if requested. */
    Failures(BooleanSupplier stacktrace) {
        this.stacktrace = stacktrace;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof StopRequestedException) {
            // The operator has already been told, by the shutdown hook.
            return ExitCode.INTERRUPTED.code();
        }
        PrintWriter err = commandLine.getErr();
        ExitCode exitCode = exitCode(failure);
        err.println(message(failure, exitCode));
        if (LOGGED.contains(exitCode)) {
            LoggerFactory.getLogger(Failures.class).error("A command failed", failure);
        }
        if (stacktrace.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return exitCode.code();
    }

    private static ExitCode exitCode(Exception failure) {
        if (failure instanceof OperatorMistakeException || isForbidden(failure)) {
            return ExitCode.OPERATOR_MISTAKE;
        }
        if (failure instanceof QuarterInUseException) {
            return ExitCode.IN_USE;
        }
        if (failure instanceof DatabaseDiskFullException || fullDisk(failure).isPresent()) {
            return ExitCode.DISK_FULL;
        }
        return failure instanceof DatabaseUnavailableException || LostConnection.isBehind(failure)
                ? ExitCode.DATABASE_UNAVAILABLE
                : ExitCode.SYSTEM_FAILURE;
    }

    private static String message(Exception failure, ExitCode exitCode) {
        return switch (exitCode) {
            case SYSTEM_FAILURE ->
                "Something went wrong that is not your mistake: " + FailureInWords.of(failure)
                        + ".\nThe log has the details (the newest file in var/log, or in log in $BESCHUTWERK_VAR); --stacktrace shows them here."
                        + "\nNothing half-made is left behind: the same command tries again.";
            case DISK_FULL ->
                failure instanceof DatabaseDiskFullException
                        ? String.valueOf(failure.getMessage())
                        : fullDisk(failure).orElseThrow();
            case DATABASE_UNAVAILABLE ->
                failure instanceof DatabaseUnavailableException
                        ? String.valueOf(failure.getMessage())
                        : "The database went away, or lets no one in any more (" + FailureInWords.of(failure)
                                + ").\nNothing half-made is left in sight; when the database is there again, the same command"
                                + " goes on.";
            default ->
                isForbidden(failure) ? forbidden((FileSystemException) failure) : String.valueOf(failure.getMessage());
        };
    }

    private static String forbidden(FileSystemException failure) {
        return failure.getFile()
                + " may not be read or written by this user. Give yourself the right to it, or name another place.";
    }

    /**
     * The message for a full disk. Only the disk of the database is known here; the other disks were known to the command
     * alone.
     */
    private static Optional<String> fullDisk(Exception failure) {
        return new FullDisk(ProjectPaths.ofProcess().databaseDisk()).behind(failure);
    }

    /** Access to someone else's folder is for the operator to solve, not a failure of the system. */
    private static boolean isForbidden(Exception failure) {
        return failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException refused
                        && "Operation not permitted".equals(refused.getReason()));
    }
}
