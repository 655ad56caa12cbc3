package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.desk.FullDisk;
import nl.beschutwerk.job.desk.QuarterInUse;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells an operator's mistake from a database that is not there and from a failure of the system, each in its own words. */
final class Failures implements IExecutionExceptionHandler {

    /** Which disk it is, only the command knew. */
    private static final FullDisk ANY_DISK = new FullDisk(List.of());

    private final BooleanSupplier stacktrace;

    /** Shows stack traces only where asked for. */
    Failures(BooleanSupplier stacktrace) {
        this.stacktrace = stacktrace;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof StopRequestedException) {
            // Whoever asked for it has been told by what ends the process.
            return ExitCode.INTERRUPTED.code();
        }
        PrintWriter err = commandLine.getErr();
        ExitCode exitCode = exitCode(failure);
        err.println(message(failure, exitCode));
        if (exitCode == ExitCode.SYSTEM_FAILURE || exitCode == ExitCode.DISK_FULL) {
            LoggerFactory.getLogger(Failures.class).error("A command failed", failure);
        }
        if (stacktrace.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return exitCode.code();
    }

    private static ExitCode exitCode(Exception failure) {
        if (failure instanceof OperatorMistake || isForbidden(failure)) {
            return ExitCode.OPERATOR_MISTAKE;
        }
        if (failure instanceof QuarterInUse) {
            return ExitCode.IN_USE;
        }
        if (failure instanceof DatabaseUnavailableException) {
            return ExitCode.DATABASE_UNAVAILABLE;
        }
        return ANY_DISK.behind(failure).isPresent() ? ExitCode.DISK_FULL : ExitCode.SYSTEM_FAILURE;
    }

    private static String message(Exception failure, ExitCode exitCode) {
        return switch (exitCode) {
            case SYSTEM_FAILURE ->
                "Something went wrong that is not your mistake: " + inShort(failure)
                        + "\nThe log has the details (log/beschutwerk.log in var, or in $BESCHUTWERK_VAR); --stacktrace shows them here."
                        + "\nNothing half-made is left behind: the same command tries again.";
            case DISK_FULL -> ANY_DISK.behind(failure).orElseThrow();
            default -> String.valueOf(mistake(failure));
        };
    }

    private static @Nullable String mistake(Exception failure) {
        return isForbidden(failure)
                ? ((FileSystemException) failure).getFile()
                        + " may not be read or written by this user. Give yourself the right to it, or name another place."
                : failure.getMessage();
    }

    /** A folder of someone else's is for the operator to mend, not a failure of the system. */
    private static boolean isForbidden(Exception failure) {
        return failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException refused
                        && "Operation not permitted".equals(refused.getReason()));
    }

    /** The innermost cause says most in one line. */
    private static String inShort(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName()
                + (innermost.getMessage() == null
                        ? ""
                        : ": " + innermost.getMessage().lines().findFirst().orElse(""));
    }
}
