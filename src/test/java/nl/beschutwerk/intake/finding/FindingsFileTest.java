package nl.beschutwerk.intake.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.intake.headcount.ImplausibleChange;
import nl.beschutwerk.intake.rule.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsFileTest {

    @TempDir
    Path folder;

    private static Finding finding(@Nullable String value) {
        return new Finding(InvalidValue.CODE, Severity.FOUT, "aantallen.csv", 3L, "gebiedscode", value, "Zo \"niet\".");
    }

    private String written(Finding... findings) throws IOException {
        Path file = folder.resolve("bevindingen.json");
        try (FindingsFile out = FindingsFile.create(file)) {
            for (Finding finding : findings) {
                out.write(finding);
            }
        }
        return Files.readString(file);
    }

    @Test
    void nothingFoundIsAnEmptyArray() throws IOException {
        assertThat(written()).isEqualTo("[]\n");
    }

    @Test
    void aFindingIsOneLineWithItsFieldsInOrder() throws IOException {
        assertThat(written(finding("x"))).isEqualTo("""
                        [
                          {"code": "waarde-ongeldig", "ernst": "fout", "bestand": "aantallen.csv", "rij": 3, \
                        "kolom": "gebiedscode", "waarde": "x", "zin": "Zo \\"niet\\"."}
                        ]
                        """);
    }

    @Test
    void whatDoesNotApplyIsNull() throws IOException {
        Finding bare = new Finding(ImplausibleChange.CODE, Severity.WAARSCHUWING, null, null, null, null, "Let op.");
        assertThat(written(bare, bare)).contains("\"bestand\": null, \"rij\": null, \"kolom\": null, \"waarde\": null");
    }

    @Test
    void hostileValuesStayOneSafeLine() throws IOException {
        String json = written(finding("\u001b[2J\r\n\"\\ \u202e \u2028 \0 \u009b 😀 é"), finding("x".repeat(100_000)));
        JsonNode tree = JsonMapper.shared().readTree(json);
        assertThat(tree.get(0).get("waarde").stringValue())
                .isEqualTo("\\u001b[2J\\u000d\\u000a\"\\ \\u202e \\u2028 \\u0000 \\u009b 😀 é");
        assertThat(tree.get(1).get("waarde").stringValue())
                .hasSize(Finding.MAX_VALUE_LENGTH)
                .endsWith("…");
        assertThat(json.lines()).hasSize(4);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(PlainText.visible("ab😀cd", 5)).isEqualTo("ab😀…");
        assertThat(PlainText.visible("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(PlainText.visible("ab😀c", 5)).isEqualTo("ab😀c");
    }
}
