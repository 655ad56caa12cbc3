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

/** The OpenDocument spreadsheets, each spoilt in one respect. */
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
        AuditResult result = SpoiltRelease.examine(release);
        assertThat(result.failures()).isEmpty();
        assertThat(result.proof()).contains(NATIONAL);
        assertThat(result.scorecards()).contains(NATIONAL).doesNotContain("\"voldoet\" : false");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "content.xml | office:value=\"15635\" | office:value=\"15636\" | Samenvatting!C22",
                "content.xml | 1.851 banen minder | 1.852 banen minder | Samenvatting!A7",
                "content.xml | date-value=\"2018-03-31\" | date-value=\"2018-03-30\" | Ontwikkeling!B7",
                "content.xml | value-type=\"float\" office:value=\"15635\" | value-type=\"percentage\" office:value=\"15635\" |"
                        + " Samenvatting!C22",
                "content.xml | <text:p>Werkzame personen</text:p> | <text:p>Niet werkend</text:p> | Samenvatting!C13"
            })
    void aNumberOrLabelThatDiffersIsFound(String part, String text, String other, String place) throws IOException {
        change(part, text, other);

        assertThat(SpoiltRelease.examine(release).failures())
                .extracting(Failure::file, Failure::place)
                .contains(tuple(NATIONAL, place));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "titel-in-a1 | content.xml | <text:p>Beschut werk, Nederland, 31 december 2024</text:p> | <text:p></text:p>",
                "een-tabel-per-blad | content.xml | table:name=\"kerncijfers\" | table:name=\"ontwikkeling\"",
                "een-tabel-per-blad | content.xml | table:target-range-address=\"'Samenvatting'.A |"
                        + " table:target-range-address=\"'Samenvatting'.B",
                "een-tabel-per-blad | content.xml | table:target-range-address=\"'Samenvatting'. |"
                        + " table:target-range-address=\"'Nergens'.",
                "geen-filterknoppen | content.xml | filter-buttons=\"false\" | filter-buttons=\"true\"",
                "een-kopregel | content.xml | <text:p>Kerncijfer</text:p> | <text:p></text:p>",
                "een-kopregel | content.xml | <text:p>Kerncijfer</text:p> | <text:p>Eenheid</text:p>",
                "een-kopregel | content.xml | table:table-header-rows> | table:table-rows>",
                "geen-samengevoegde-cellen | content.xml | table:style-name=\"titel\" |"
                        + " table:style-name=\"titel\" table:number-columns-spanned=\"3\"",
                "geen-lege-rijen | content.xml | <text:p>Ook in dit bestand:</text:p> | <text:p></text:p>",
                "niets-verborgen | content.xml | <table:table-column | <table:table-column table:visibility=\"collapse\"",
                "niets-verborgen | content.xml | <table:table-row> | <table:table-row table:visibility=\"filter\">",
                "geen-lege-cellen | content.xml | <text:p>Werkzame personen</text:p> | <text:p></text:p>",
                "legenda | content.xml | <text:p>personen</text:p> | <text:p>geheim</text:p>",
                "reden-bij-teken | content.xml | <text:p>personen</text:p> | <text:p>geheim</text:p>",
                "noten-verzameld | content.xml | <text:p>alle uren geschat</text:p> | <text:p>andere noot</text:p>",
                "getallen-zijn-getallen | content.xml | office:value-type=\"float\" office:value=\"15635\" |"
                        + " office:value-type=\"string\"",
                "getallen-zijn-getallen | content.xml | office:value=\"15635\" |"
                        + " office:value=\"15635\" table:formula=\"of:=1+1\"",
                "kleur-niet-alleen | content.xml | fo:font-size=\"12pt\"></style:text-properties> |"
                        + " fo:font-size=\"12pt\" fo:color=\"#900000\"></style:text-properties>",
                "contrast | content.xml | fo:font-size=\"12pt\"></style:text-properties> |"
                        + " fo:font-size=\"12pt\" fo:color=\"#bbbbbb\"></style:text-properties>",
                "contrast | content.xml | #154273 | #f0f0f0",
                "alternatieve-tekst | content.xml | <text:p>Ook in dit bestand:</text:p> |"
                        + " <text:p>Ook in dit bestand:<draw:frame></draw:frame></text:p>",
                "tekst-past | content.xml | fo:wrap-option=\"wrap\" | fo:wrap-option=\"no-wrap\"",
                "bladnamen | content.xml | Ontwikkeling | Sheet2",
                "kop-en-voettekst | styles.xml | , pagina | , voorlopig, pagina",
                "documenttitel | meta.xml | Beschut werk, Nederland, 31 december 2024 | ''",
                "taal | meta.xml | nl-NL | en-US",
                "taal | styles.xml | fo:language=\"nl\" | fo:language=\"en\"",
                "links-werken | content.xml | #'Toelichting'.A1 | #'Nergens'.A1"
            })
    void aSpoiltSpreadsheetFailsOnThePointThatWasSpoilt(String point, String part, String text, String other)
            throws IOException {
        change(part, text, other);

        assertThat(SpoiltRelease.examine(release).failures())
                .extracting(Failure::file, Failure::place)
                .contains(tuple(NATIONAL, point));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "styles.xml | \"landscape\" | \"portrait\" | Samenvatting: niet liggend",
                "styles.xml | text:page-number | text:page-count | Samenvatting: geen paginanummer",
                "content.xml | number:language=\"nl\" | number:language=\"en\" | Samenvatting: notatie vorm-getal0",
                "content.xml | fo:font-size=\"12pt\" | fo:font-size=\"9pt\" | Samenvatting: kleine letters in A"
            })
    void aPointThatIsNotEssentialIsScoredButFailsNothing(String part, String text, String other, String finding)
            throws IOException {
        change(part, text, other);

        AuditResult result = SpoiltRelease.examine(release);
        assertThat(result.passed()).isTrue();
        assertThat(result.scorecards()).contains(finding);
    }

    @Test
    void aSpreadsheetThatTheLedgerSpeaksOfMustBeThere() throws IOException {
        Files.delete(release.resolve(NATIONAL));

        assertThat(SpoiltRelease.failuresBesidesPages(release))
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
