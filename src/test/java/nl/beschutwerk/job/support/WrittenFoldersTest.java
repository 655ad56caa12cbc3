package nl.beschutwerk.job.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in the place of a folder prevents writing for every user, even one who may write everywhere. */
class WrittenFoldersTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");

    @TempDir
    Path output;

    @Test
    void oneQuarterThatCannotBeWrittenHoldsUpNoOther() throws IOException {
        Files.createFile(output.resolve("2020-Q1"));

        assertThatCode(() -> WrittenFolders.requireOutput(output, Optional.empty()))
                .doesNotThrowAnyException();
        assertThatCode(() -> WrittenFolders.requireOutput(output, Optional.of(QUARTER)))
                .doesNotThrowAnyException();
    }

    @Test
    void theQuarterAskedForIsLookedAtBeforeAnyWork() throws IOException {
        Files.createFile(output.resolve("2024-Q4"));

        assertThatThrownBy(() -> WrittenFolders.requireOutput(output, Optional.of(QUARTER)))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("2024-Q4");
    }

    @Test
    void scenariosAreNotWrittenAmongReleases() {
        Path usual = output.resolve("scenarios");
        List<Path> others = List.of(output, output.resolve("published"));

        assertThatCode(() -> WrittenFolders.requireScenarios(usual, others, usual))
                .doesNotThrowAnyException();
        assertThatCode(() -> WrittenFolders.requireScenarios(output.resolveSibling("elders"), others, usual))
                .doesNotThrowAnyException();
        for (String inside : List.of("", "published", "published/2024-Q4", "scenarios/../2024-Q4")) {
            assertThatThrownBy(() -> WrittenFolders.requireScenarios(output.resolve(inside), others, usual))
                    .isInstanceOf(OperatorMistakeException.class)
                    .hasMessageContaining("where releases are");
        }
    }

    @Test
    void theFolderThatReleasesAreMadeInIsNeededByAll() throws IOException {
        Files.createFile(output.resolve(".work"));

        assertThatThrownBy(() -> WrittenFolders.requireOutput(output, Optional.empty()))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining(".work");
    }
}
