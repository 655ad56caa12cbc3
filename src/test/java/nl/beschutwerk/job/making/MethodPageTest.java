package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.junit.jupiter.api.Test;

class MethodPageTest {

    @Test
    void thePageOnTheMethodShowsTheCasesAsTheyAre() throws IOException {
        String page =
                new MethodPage(DefinitionTheme.all(), ReferenceDataReader.read(Path.of("data/reference"))).markdown();
        Path current = Files.writeString(Path.of("target/methode.md"), page);
        assertThat(Path.of("docs/methode.md"))
                .as("copy %s to docs/methode.md", current)
                .hasSameTextualContentAs(current);
    }
}
