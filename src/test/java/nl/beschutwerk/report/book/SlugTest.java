package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import nl.beschutwerk.report.book.Books.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Groningen, groningen",
                "Gooi en Vechtstreek, gooi-en-vechtstreek",
                "Zuid-Kennemerland/IJmond, zuid-kennemerland-ijmond",
                "'s-Hertogenbosch, s-hertogenbosch",
                "Fryslân (Súdwest), fryslan-sudwest"
            })
    void namesBecomePartsOfFileNames(String name, String expected) {
        assertThat(Slug.of(name)).isEqualTo(expected);
    }
}
