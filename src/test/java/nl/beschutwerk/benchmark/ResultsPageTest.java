package nl.beschutwerk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

    @TempDir
    Path folder;

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() throws IOException {
        Path page = page("voor\n<!-- meting: begin -->\noud\n<!-- meting: einde -->\nna\n");

        ResultsPage.of(page).write("nieuw\n");

        assertThat(page).hasContent("voor\n<!-- meting: begin -->\nnieuw\n<!-- meting: einde -->\nna\n");
    }

    @Test
    void aPageWithoutMarksIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Path page = page("niets\n");

        assertThatThrownBy(() -> ResultsPage.of(page))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("meting: begin");
    }
}
