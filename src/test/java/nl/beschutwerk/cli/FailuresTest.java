package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
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
