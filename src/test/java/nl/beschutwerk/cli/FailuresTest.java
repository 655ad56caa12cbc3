package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import nl.beschutwerk.database.DatabaseDiskFullException;
import nl.beschutwerk.database.DatabaseUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    @Command(name = "probe")
    private static final class Probe {}

    private final StringWriter said = new StringWriter();

    static Stream<Exception> whatIsForbidden() {
        return Stream.of(
                new AccessDeniedException("retour"),
                new FileSystemException("retour", null, "Operation not permitted"));
    }

    @ParameterizedTest
    @MethodSource("whatIsForbidden")
    void aFolderOfSomeoneElseIsForTheOperatorToMend(Exception failure) {
        assertThat(exitCodeOf(failure)).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(said.toString()).startsWith("retour may not be read or written by this user.");
    }

    @Test
    void aFailingDiskIsNoMistake() {
        assertThat(exitCodeOf(new FileSystemException("retour", null, "Input/output error")))
                .isEqualTo(ExitCode.SYSTEM_FAILURE.code());
        assertThat(said.toString()).contains("not your mistake", "Input/output error");
    }

    @Test
    void aFullDiskHasAnExitCodeOfItsOwn() {
        assertThat(exitCodeOf(new FileSystemException("published", null, "No space left on device")))
                .isEqualTo(ExitCode.DISK_FULL.code());
        assertThat(said.toString()).startsWith("The disk is full").contains("same command");
    }

    static Stream<Exception> whatHasNoDatabase() {
        return Stream.of(
                new DatabaseUnavailableException("The database is not there."),
                new SQLTransientConnectionException("beschutwerk - Connection is not available, request timed out"),
                new IllegalStateException(
                        "org.springframework.dao.DataAccessResourceFailureException: no",
                        new SQLException("FATAL: terminating connection due to administrator command", "57P01")),
                new IOException(new SQLException("This connection has been closed.", "08003")),
                new SQLException("sorry, too many clients already", "53300"));
    }

    @ParameterizedTest
    @MethodSource("whatHasNoDatabase")
    void aDatabaseThatWentAwayHasAnExitCodeOfItsOwn(Exception failure) {
        assertThat(exitCodeOf(failure)).isEqualTo(ExitCode.DATABASE_UNAVAILABLE.code());
        assertThat(said.toString()).contains("atabase").doesNotContain("Exception", "springframework");
    }

    @Test
    void aStatementThatTookTooLongIsNoLostDatabase() {
        assertThat(exitCodeOf(new SQLException("canceling statement due to statement timeout", "57014")))
                .isEqualTo(ExitCode.SYSTEM_FAILURE.code());
    }

    @Test
    void aDatabaseOnAFullDiskIsAFullDisk() {
        assertThat(exitCodeOf(
                        new DatabaseDiskFullException("The database in var cannot be set up: the disk is full.", null)))
                .isEqualTo(ExitCode.DISK_FULL.code());
        assertThat(said.toString()).contains("the disk is full");
    }

    static Stream<Exception> whatTellsItsClass() {
        return Stream.of(
                new IllegalStateException("failed", new NoSuchFileException("levering.json")),
                new IllegalStateException(new FileAlreadyExistsException("output/2024-Q4")),
                new InvalidPathException("caf\u00e9", "Malformed input or input contains unmappable characters"),
                new RuntimeException("java.lang.IllegalStateException: it broke"),
                new NullPointerException(),
                new RuntimeException(new OutOfMemoryError("Java heap space")),
                new UncheckedIOException(new MalformedInputException(1)));
    }

    @ParameterizedTest
    @MethodSource("whatTellsItsClass")
    void noClassOfJavaIsNamed(Exception failure) {
        assertThat(exitCodeOf(failure)).isEqualTo(ExitCode.SYSTEM_FAILURE.code());
        assertThat(said.toString())
                .startsWith("Something went wrong that is not your mistake: ")
                .doesNotContainPattern("Exception|java\\.|Error:")
                .doesNotContainPattern("mistake: *\\.");
    }

    private int exitCodeOf(Exception failure) {
        CommandLine commandLine = new CommandLine(new Probe()).setErr(new PrintWriter(said, true));
        return new Failures(() -> false)
                .handleExecutionException(
                        failure,
                        commandLine,
                        CommandLine.ParseResult.builder(commandLine.getCommandSpec())
                                .build());
    }
}
