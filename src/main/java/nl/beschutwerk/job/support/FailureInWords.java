package nl.beschutwerk.job.support;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Describes a failure in one line for the operator, without Java class names; the log has the details. */
public final class FailureInWords {

    /** Class names in a message that quotes another exception. */
    private static final List<Pattern> CLASS_NAMES = List.of(
            Pattern.compile("\\bnl[.]beschutwerk[.][a-z.]*[A-Z][A-Za-z$]*:? *"),
            Pattern.compile(
                    "(?<![A-Za-z0-9_.$])(?:[A-Za-z0-9_$]+[.])*[A-Za-z0-9_$]+(?:Exception|Error)(?![A-Za-z0-9]):? *"));

    private FailureInWords() {}

    /** Describes the innermost cause, which is the most specific; without a full stop. */
    public static String of(Throwable failure) {
        Throwable innermost = innermost(failure);
        if (innermost instanceof OutOfMemoryError) {
            return "there was not enough memory. Give more with BESCHUTWERK_JAVA_OPTIONS=-Xmx2g";
        }
        if (innermost instanceof LinkageError) {
            return "the program is not whole, or was built anew while it ran. Give the command again";
        }
        if (innermost instanceof InvalidPathException) {
            return "a file name cannot be written in the character set of this session. Set LC_ALL=C.UTF-8";
        }
        if (innermost instanceof UnknownHostException) {
            return "there is no machine by the name " + innermost.getMessage();
        }
        if (innermost instanceof CharacterCodingException) {
            return "a file that must be text in UTF-8 holds other bytes";
        }
        if (innermost instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (innermost instanceof SQLException database) {
            return "the database said: " + ofDatabase(database);
        }
        return message(innermost).orElse("a fault in the program itself, which the log describes");
    }

    /**
     * The same for a text that is kept, or of work on rows of persons: in the words of the product or of a disk. What a library
     * or the database says may quote a value of a row, so of that only the kind is told.
     */
    public static String withoutValues(Throwable failure) {
        if (failure instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (failure instanceof OperatorMistakeException || failure instanceof IOException) {
            return message(failure).orElse("a file cannot be read or written");
        }
        if (innermost(failure) instanceof VirtualMachineError || innermost(failure) instanceof LinkageError) {
            return of(failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return "a statement failed in the database (state " + database.getSQLState()
                        + "), which the log describes";
            }
        }
        return "a fault in the program itself, which the log describes";
    }

    private static String ofFile(FileSystemException failure) {
        String file = Optional.ofNullable(failure.getFile()).orElse("a file");
        if (failure instanceof NoSuchFileException) {
            return file + " is not there";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + " is there already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return file + " is a folder that is not empty";
        }
        if (failure instanceof NotDirectoryException) {
            return file + " is no folder";
        }
        if (failure instanceof AccessDeniedException) {
            return file + " may not be read or written by this user";
        }
        return file
                + Optional.ofNullable(failure.getReason())
                        .map(reason -> ": " + reason)
                        .orElse(" cannot be read or written");
    }

    /** The message of the server without its details, because details quote rows. */
    private static String ofDatabase(SQLException failure) {
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return server == null || server.getMessage() == null ? message(failure).orElse("nothing") : server.getMessage();
    }

    private static Optional<String> message(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .map(FailureInWords::withoutClassNames)
                .filter(message -> !message.isBlank());
    }

    /** Removes class names from a message of someone else's code, such as a library. */
    public static String withoutClassNames(String message) {
        String without = message;
        for (Pattern name : CLASS_NAMES) {
            without = name.matcher(without).replaceAll("");
        }
        return without.strip();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }
}
