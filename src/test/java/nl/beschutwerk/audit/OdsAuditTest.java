package nl.beschutwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import nl.beschutwerk.report.StoredZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spreadsheets in the open standard, spoilt one way at a time. */
class OdsAuditTest {

    private static final String NATIONAL = "ods/beschut-werk-2024-Q4-nederland.ods";

    @TempDir
    private Path release;

    @BeforeEach
    void aReleaseIsMade() throws IOException {
        Reports.write(ReleaseExamples.published("2024-Q4"), release);
    }

    @Test
    void aReleaseAsMadePasses() throws IOException {
        assertThat(Audits.examine(release).failures()).isEmpty();
        assertThat(Files.readString(release.resolve("controle/gelijkheid.json")))
                .contains(NATIONAL);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "content.xml | office:value=\"15635\" | office:value=\"15636\" | Samenvatting!C13",
                "content.xml | 1.851 banen minder | 1.852 banen minder | Samenvatting!A6",
                "content.xml | date-value=\"2018-03-31\" | date-value=\"2018-03-30\" | Ontwikkeling!B4",
                "content.xml | value-type=\"float\" office:value=\"15635\" | value-type=\"percentage\" office:value=\"15635\" |"
                        + " Samenvatting!C13",
                "content.xml | <text:p>Werkzame personen</text:p> | <text:p>Niet werkend</text:p> | Samenvatting!C14",
                "content.xml | <text:p>Kerncijfer</text:p> | <text:p></text:p> | geen-lege-cellen",
                "content.xml | table:table-header-rows> | table:table-rows> | een-kopregel",
                "meta.xml | nl-NL | en-US | taal",
                "meta.xml | Beschut werk, Nederland, 31 december 2024 | '' | documenttitel"
            })
    void aSpoiltSpreadsheetIsFound(String part, String text, String other, String place) throws IOException {
        change(part, text, other);

        assertThat(Audits.examine(release).failures())
                .extracting(Failure::file, Failure::place)
                .contains(tuple(NATIONAL, place));
    }

    @Test
    void aSpreadsheetThatTheLedgerSpeaksOfMustBeThere() throws IOException {
        Files.delete(release.resolve(NATIONAL));

        assertThat(Audits.examine(release).failures())
                .containsExactly(new Failure(NATIONAL, "", "de werkmap ontbreekt in de uitgave"));
    }

    private void change(String part, String text, String other) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(release.resolve(NATIONAL)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        String content = new String(files.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        assertThat(content).contains(text);
        files.put(part, content.replace(text, other).getBytes(StandardCharsets.UTF_8));
        Files.write(release.resolve(NATIONAL), StoredZip.of(files));
    }
}
