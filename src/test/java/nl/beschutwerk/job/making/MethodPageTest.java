package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.junit.jupiter.api.Test;

class MethodPageTest {

    private static final Path PAGE = Path.of("docs", "methode.md");

    @Test
    void thePageOnTheMethodShowsTheCasesAsTheyAre() throws IOException {
        String page =
                new MethodPage(DefinitionTheme.all(), ReferenceDataReader.read(Path.of("data/reference"))).markdown();
        String written = Files.readString(PAGE);
        if (!written.equals(page)) {
            Files.writeString(PAGE, page);
        }

        assertThat(page)
                .as("%s was out of date and is now written anew: look at it, commit it, and run the test again", PAGE)
                .isEqualTo(written);
    }
}
