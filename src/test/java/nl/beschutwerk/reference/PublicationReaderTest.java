package nl.beschutwerk.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationReaderTest {

    @TempDir
    Path reference;

    @ParameterizedTest
    @ValueSource(strings = {"data/reference", "data/synthetic/reference"})
    void theShippedFilesCanBeRead(String folder) throws IOException {
        PublicationFile read = PublicationReader.read(Path.of(folder));

        assertThat(read.contact()).isNotBlank();
        assertThat(read.licence()).isNotBlank();
        assertThat(read.hash()).isEqualTo(Sha256.ofFile(Path.of(folder, "publication.yaml")));
    }

    @Test
    void textsAreReadWithoutTheSpacesAroundThem() throws IOException {
        write("contact: \" Team Cijfers, 088-123 \"\nlicentie: CC BY 4.0\n");

        PublicationFile read = PublicationReader.read(reference);

        assertThat(read.contact()).isEqualTo("Team Cijfers, 088-123");
        assertThat(read.licence()).isEqualTo("CC BY 4.0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contact: \"Team\" | lacks the key licentie; data/reference/publication.yaml shows what it means",
                "contact: \"\"\\nlicentie: \"CC BY\" | says contact: \"\"; allowed: a text of one line",
                "contact: \"  \"\\nlicentie: \"CC BY\" | says contact: \"  \"; allowed: a text of one line",
                "contact:\\nlicentie: \"CC BY\" | says contact: null; allowed: a text of one line",
                "contact: \"Team\"\\nlicentie: 4.0 | says licentie: 4.0; allowed: a text of one line",
                "contact: \"a\\\\nb\"\\nlicentie: \"CC BY\" | allowed: a text of one line",
                "contact: \"\u260e 088\"\\nlicentie: \"CC BY\" | no symbols such as arrows",
                "contact: \"Team\u00a0Cijfers\"\\nlicentie: \"CC BY\" | allowed: a text of one line",
                "contact: \"Team\"\\nlicentie: \"CC BY\"\\nuitgever: \"x\" | has an unknown key uitgever",
                "contact: \"Team\"\\ncontact: \"x\"\\nlicentie: \"CC BY\" | has a key twice",
                "Team | must hold the keys contact, licentie",
            })
    void aMistakeIsNamed(String content, String message) throws IOException {
        write(content.replace("\\n", "\n").replace("\\\n", "\\n"));

        assertThatThrownBy(() -> PublicationReader.read(reference))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("publication.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void aTextThatWouldNotFitOnTheFirstSheetIsRefused() throws IOException {
        write("contact: \"" + "a".repeat(81) + "\"\nlicentie: \"CC BY\"\n");

        assertThatThrownBy(() -> PublicationReader.read(reference))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("of at most 80 characters");
    }

    @Test
    void aFolderWithoutTheFileSaysHowToGetIt() {
        assertThatThrownBy(() -> PublicationReader.read(reference))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageStartingWith("There is no publication file " + reference.resolve("publication.yaml"))
                .hasMessageContaining("copy data/reference/publication.yaml to that place");
    }

    private void write(String content) throws IOException {
        Files.writeString(reference.resolve("publication.yaml"), content);
    }
}
