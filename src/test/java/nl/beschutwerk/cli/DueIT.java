package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command for a monitor: its exit code, and where its lines go. */
class DueIT {

    private static final String REFERENCE =
            Path.of("data", "reference").toAbsolutePath().toString();

    @TempDir
    Path home;

    @Test
    void aMonitorSeesByTheExitCodeThatSomethingIsLate() throws Exception {
        Product late = due("2018-Q1");

        assertThat(late.exitCode()).isEqualTo(ExitCode.LATE.code());
        assertThat(late.err())
                .contains("2018-Q1      delivery    LATE since 2018-06-01 00:00; expected by 2018-05-31")
                .doesNotContain("Exception");
    }

    @Test
    void whenNothingIsLateItEndsWellAndSaysSo() throws Exception {
        Product fine = due("2999-Q1");

        assertThat(fine.exitCode()).as(fine.err()).isZero();
        assertThat(fine.out()).contains("Nothing is expected, and nothing waits.");
        assertThat(fine.err()).isEmpty();
    }

    private Product due(String from) throws Exception {
        return Product.start(home, Map.of(), List.of(), List.of("due", "--from", from, "--reference", REFERENCE));
    }
}
