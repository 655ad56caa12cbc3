package nl.beschutwerk.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.HoursBasis;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodReaderTest {

    private static final Path SHIPPED = Path.of("data/reference/method.yaml");

    @TempDir
    Path directory;

    @Test
    void theShippedMethodIsTheOneOfTheDefinitions() throws IOException {
        MethodFile read = MethodReader.read(SHIPPED);
        Method method = read.method();

        assertThat(read.hash()).isEqualTo(Sha256.ofFile(SHIPPED));
        assertThat(method.name()).isEqualTo("2026-1");
        assertThat(method.hoursPerJob()).isEqualByComparingTo("31");
        assertThat(method.hoursBasis()).isEqualTo(HoursBasis.CONTRACT);
        assertThat(method.excludedNatures()).containsExactly(10, 21, 22, 23);
        assertThat(method.shelteredNatures()).containsExactly(24);
        assertThat(method.averageHours()).isEqualByComparingTo("27");
        assertThat(method.averageHoursMargin()).isEqualByComparingTo("1");
        assertThat(method.minimumForRegionalMean()).isEqualTo(30);
        assertThat(method.disclosureThreshold()).isEqualTo(5);
        assertThat(method.decimals()).isEqualTo(1);
        assertThat(method.hoursStep()).isEqualTo(10);
        assertThat(method.maximumRejectedShare()).isEqualByComparingTo("0.01");
        assertThat(method.minimumRejectedRows()).isEqualTo(10);
        assertThat(method.maximumShareOfPersons()).isEqualByComparingTo("0.02");
        assertThat(method.hoursClasses())
                .extracting(HoursClass::code)
                .containsExactly("0-12", "12-20", "20-25", "25-31", "31-36", "36+");
        assertThat(method.hoursClasses().get(2).representativeHours()).isEqualTo(new BigDecimal("22.5"));
        assertThat(method.hoursClasses().get(5).upperBound()).isEqualByComparingTo("40");
    }

    @Test
    void aDecimalIsReadExactlyAsWritten() throws IOException {
        Path file = changed("gemiddelde_uren: 27.0", "gemiddelde_uren: 27.123456789012345678901");
        assertThat(MethodReader.read(file).method().averageHours()).isEqualByComparingTo("27.123456789012345678901");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "methode: \"2026-1\" | methode: 2025 | methode: 2025 | a text between quotation marks",
                "uren_per_baan: 31 | uren_per_baan: 0 | uren_per_baan: 0 | above 0, up to 60",
                "uren_per_baan: 31 | uren_per_baan: \"31\" | uren_per_baan: \"31\" | a number from 0 up to 60",
                "uren_per_baan: 31 | uren_per_baan: 36 | uren_per_baan: 36 | allowed: 31, the hours of the job",
                "uren_per_baan: 31 | uren_per_baan: 31.5 | uren_per_baan: 31.5 | names such as banen_31 say so",
                "uren_per_baan: 31 | uren_per_baan: .nan | (line 10) | not valid YAML",
                "uren_per_baan: 31 | uren_per_baan: | uren_per_baan: null | a number from 0 up to 60",
                "urenbasis: contract | urenbasis: week | urenbasis: \"week\" | contract or verloond",
                "[10, 21, 22, 23] | [10, 10] | uitgesloten_aard: [10,10] | codes from 1 up to 99",
                "[10, 21, 22, 23] | 10 | uitgesloten_aard: 10 | a list of codes",
                "aard_beschut: [24] | aard_beschut: [] | aard_beschut: [] | at least 1",
                "aard_beschut: [24] | aard_beschut: [21] | aard_beschut: [21] | that uitgesloten_aard does not name",
                "aard_beschut: [24] | aard_beschut: [100] | aard_beschut: [100] | codes from 1 up to 99",
                "gemiddelde_uren: 27.0 | gemiddelde_uren: 61 | gemiddelde_uren: 61 | a number from 0 up to 60",
                "marge_gemiddelde_uren: 1.0 | marge_gemiddelde_uren: 28 | marge_gemiddelde_uren: 28 | up to 27",
                "marge_gemiddelde_uren: 1.0 | marge_gemiddelde_uren: -1 | marge_gemiddelde_uren: -1 | from 0",
                "regiogemiddelde: 30 | regiogemiddelde: 30.5 | regiogemiddelde: 30.5 | a whole number from 1",
                "drempel: 5 | drempel: -1 | geheimhouding.drempel: -1 | a whole number from 0",
                "maximaal_aandeel: 0.01 | maximaal_aandeel: 1.1 | afkeur.maximaal_aandeel: 1.1 | from 0 up to 1",
                "personen: 0.02 | personen: 2 | afkeur.maximaal_aandeel_personen: 2 | from 0 up to 1",
                "personen: 0.02 | personen: -0.1 | afkeur.maximaal_aandeel_personen: -0.1 | from 0 up to 1",
                "maximaal_aandeel_personen: 0.02 | # nothing | lacks the key afkeur.maximaal_aandeel_personen | shows",
                "\"0-12\": 6 | \"1-12\": 6 | arbeidsduurklassen.1-12: 6 | begins at 0",
                "\"12-20\": 16 | \"13-20\": 16 | arbeidsduurklassen.13-20: 16 | without gaps; here one that begins at 12",
                "\"12-20\": 16 | \"12-20\": 20 | arbeidsduurklassen.12-20: 20 | from 12 to below 20",
                "\"12-20\": 16 | \"12-12\": 12 | arbeidsduurklassen.12-12: 12 | end above their beginning",
                "\"12-20\": 16 | \"12 tot 20\": 16 | arbeidsduurklassen.12 tot 20: 16 | written as 12-20",
                "\"36+\": 38 | \"36+\": 41 | arbeidsduurklassen.36+: 41 | from 36 up to 40",
                "\"36+\": 38 | \"36-40\": 38 | arbeidsduurklassen | the last is open",
                "\"31-36\": 33.5 | \"31+\": 33.5 | arbeidsduurklassen.36+: 38 | no class after the open one",
                "open_klasse: 40 | open_klasse: 36 | bovengrens_open_klasse: 36 | more hours than the open class begins with",
                "urenbasis: contract | uren_basis: contract | uren_basis: \"contract\" | unknown key",
                "decimalen: 1 | decimalen: 13 | geheimhouding.decimalen: 13 | from 0 up to 12",
                "uren_afronden_op: 10 | uren_afronden_op: 61 | geheimhouding.uren_afronden_op: 61 | from 0 up to 60",
                "drempel: 5 | drempels: 5 | geheimhouding.drempels: 5 | unknown key",
                "urenbasis: contract | # nothing | lacks the key urenbasis | data/reference/method.yaml",
                "urenbasis: contract | uren_per_baan: 31 | uren_per_baan | twice",
                "urenbasis: contract | urenbasis: [contract | line | not valid YAML"
            })
    void aFaultyValueIsNamedWithWhatIsAllowed(String written, String instead, String named, String allowed)
            throws IOException {
        Path file = changed(written, instead);

        assertThatThrownBy(() -> MethodReader.read(file))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(named)
                .hasMessageContaining(allowed);
    }

    @Test
    void thirtyOneMayBeWrittenWithDecimals() throws IOException {
        Path file = changed("uren_per_baan: 31", "uren_per_baan: 31.0");
        assertThat(MethodReader.read(file).method().hoursPerJob()).isEqualByComparingTo("31");
    }

    @Test
    void anEmptyFileIsNotAMethod() throws IOException {
        Path file = Files.createFile(directory.resolve("leeg.yaml"));
        assertThatThrownBy(() -> MethodReader.read(file))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("must hold the keys methode, uren_per_baan");
    }

    @Test
    void aMethodFileThatIsNotThereIsAMistake() {
        Path file = directory.resolve("weg.yaml");
        assertThatThrownBy(() -> MethodReader.read(file))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("There is no method file " + file);
    }

    @Test
    void anotherMethodHasAnotherHash() throws IOException {
        Path file = changed("drempel: 5", "drempel: 0");
        assertThat(MethodReader.read(file).hash())
                .isNotEqualTo(MethodReader.read(SHIPPED).hash());
    }

    private Path changed(String written, String instead) throws IOException {
        String text = Files.readString(SHIPPED);
        assertThat(text).containsOnlyOnce("\n" + lineWith(text, written));
        Path file = directory.resolve("method.yaml");
        return Files.writeString(file, text.replace(written, instead));
    }

    private static String lineWith(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }
}
