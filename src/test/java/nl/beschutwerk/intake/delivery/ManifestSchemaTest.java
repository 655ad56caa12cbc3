package nl.beschutwerk.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.intake.delivery.Manifest.ManifestResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema for deliverers accepts and refuses the same manifests as the product. */
class ManifestSchemaTest {

    private static final Schema SCHEMA = schema();

    private static final String HEADCOUNTS = """
            {"levering": "uwv-2024-Q4-01", "kwartaal": "2024-Q4", "soort": "aantallen", "aangemaakt": "2025-04-14T08:00:00Z",
             "synthetisch": false, "bron": "Kamerstuk",
             "bestanden": [{"naam": "aantallen.csv", "inhoud": "aantallen", "regels": 378, "sha256": "SUM", "ontbrekend": ["gemiddelde_uren"]}],
             "controletotalen": {"geldige_indicaties": 15635, "werkzame_personen": 10619}}
            """.replace("SUM", "a1".repeat(32));

    private static final String MICRODATA = """
            {"levering": "uwv", "kwartaal": "2024-Q4", "soort": "microdata", "aangemaakt": "2025-04-14T08:00:00Z", "synthetisch": false,
             "bestanden": [{"naam": "adviezen.csv", "inhoud": "adviezen", "regels": 3, "sha256": "SUM"},
                           {"naam": "dienstverbanden.xlsx", "inhoud": "dienstverbanden", "regels": 3, "sha256": "SUM"},
                           {"naam": "urenopgaven.csv.gz", "inhoud": "urenopgaven", "regels": 3, "sha256": "SUM"}]}
            """.replace("SUM", "a1".repeat(32));

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("docs/levering.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(String json) {
        Consumer<ExecutionContext> withFormats =
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));
        return SCHEMA.validate(json, InputFormat.JSON, withFormats).stream()
                .map(Object::toString)
                .toList();
    }

    private static boolean isTaken(String json) {
        return Manifest.read(json.getBytes(StandardCharsets.UTF_8), Path.of("uwv")) instanceof ManifestResult.Told;
    }

    static Stream<Path> deliveries() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            return files.filter(file -> file.endsWith("levering.json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void itTakesEveryDeliveryOfTheProject(Path manifest) throws IOException {
        assertThat(faults(Files.readString(manifest))).isEmpty();
    }

    @Test
    void itTakesTheExamplesOfTheContract() {
        assertThat(faults(HEADCOUNTS)).isEmpty();
        assertThat(isTaken(HEADCOUNTS)).isTrue();
        assertThat(faults(MICRODATA)).isEmpty();
        assertThat(isTaken(MICRODATA)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"levering\": \"uwv\"      | \"levering\": \"../x\"",
                "\"levering\": \"uwv\"      | \"levering\": \"a..b\"",
                "\"levering\": \"uwv\"      | \"levering\": \"uwv.\"",
                "\"levering\": \"uwv\"      | \"levering\": 3",
                "\"levering\": \"uwv\",     | ",
                "2024-Q4                    | 2024-Q5",
                "2024-Q4                    | 2014-Q4",
                "\"soort\": \"microdata\"   | \"soort\": \"persoonsdata\"",
                "\"soort\": \"microdata\"   | \"soort\": \"aantallen\"",
                "2025-04-14T08:00:00Z       | gisteren",
                "\"synthetisch\": false     | \"synthetisch\": \"nee\"",
                "adviezen.csv               | ../adviezen.csv",
                "adviezen.csv               | adviezen.txt",
                "\"inhoud\": \"adviezen\"   | \"inhoud\": \"aantallen\"",
                "\"inhoud\": \"adviezen\"   | \"inhoud\": \"urenopgaven\"",
                "\"regels\": 3              | \"regels\": -1",
                "\"regels\": 3              | \"regels\": \"3\"",
                "\"sha256\": \"a1           | \"sha256\": \"x1",
                "\"regels\": 3,             | \"regels\": 3, \"ontbrekend\": [\"persoon_id\"],",
                "\"regels\": 3,             | \"regels\": 3, \"ontbrekend\": \"geslacht\",",
                "\"bestanden\": [           | \"bestanden\": [3, ",
            })
    void whatItRefusesTheProductRefusesToo(String right, String wrong) {
        String json = MICRODATA.replaceFirst(
                Pattern.quote(right.strip()), Matcher.quoteReplacement(wrong == null ? "" : wrong.strip()));
        assertThat(json).isNotEqualTo(MICRODATA);
        assertThat(faults(json)).isNotEmpty();
        assertThat(isTaken(json)).isFalse();
    }
}
