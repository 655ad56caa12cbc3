package nl.beschutwerk.audit.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the open data say the target in the long run that the reference files have. */
class LongRunProofTest {

    private static final String LINE =
            "De landelijke doelstelling op lange termijn is 30.300 banen van 31 uur aan het eind van 2048.";

    @TempDir
    private Path release;

    @Test
    void theNumberAndTheYearOfTheReferenceFilesPass() throws IOException {
        assertThat(passes(LINE, target("30300.0", 2048))).isTrue();
        assertThat(passes("Iets anders over 2048.", Optional.empty())).isTrue();
    }

    @Test
    void anotherNumberOrYearIsFound() throws IOException {
        assertThat(passes(LINE, target("30301", 2048))).isFalse();
        assertThat(passes(LINE, target("30300", 2047))).isFalse();
    }

    @Test
    void aStatementTooManyOrTooFewIsFound() throws IOException {
        assertThat(passes(LINE, Optional.empty())).isFalse();
        assertThat(passes(LINE + "\n" + LINE, target("30300", 2048))).isFalse();
        assertThat(passes("Iets anders.", target("30300", 2048))).isFalse();
    }

    private boolean passes(String readMe, Optional<LongRunProof.Target> known) throws IOException {
        Path file = release.resolve("opendata/leesmij.txt");
        Files.createDirectories(release.resolve("opendata"));
        Files.writeString(file, readMe + "\n");
        return LongRunProof.failures(release, known).isEmpty();
    }

    private static Optional<LongRunProof.Target> target(String jobs, int year) {
        return Optional.of(new LongRunProof.Target(new BigDecimal(jobs), year));
    }
}
