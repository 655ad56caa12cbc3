package nl.beschutwerk.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.MissingColumn;
import nl.beschutwerk.intake.rule.NoManifest;
import nl.beschutwerk.intake.rule.UnreadableFile;
import nl.beschutwerk.intake.value.CitizenNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If a file has only one fault, and it concerns the file as a whole, one finding describes it in one sentence. */
class MisplacedNamesTest {

    private static final String HEADER = TestDelivery.HEADER.replace(',', ';');
    private static final String NL = "land;NL;totaal;15635;10619;";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

    @TempDir
    Path folder;

    private List<Finding> findings(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return DeliveryCheck.examine(folder, new Quarter(2024, 4)).findings().stream()
                .filter(finding -> !finding.code().equals(NoManifest.CODE))
                .toList();
    }

    private void assertOnly(List<Finding> findings, String... words) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(UnreadableFile.CODE);
            assertThat(finding.sentence()).contains(words);
        });
    }

    /** A workbook of two sheets: the first with these rows, the second with the delivery. */
    private static TestWorkbook behind(String first, String state) {
        byte[] data = new TestWorkbook().lines(HEADER, NL).part(TestWorkbook.SHEET);
        return new TestWorkbook()
                .rows(first)
                .part("xl/worksheets/sheet2.xml", data)
                .with(
                        TestWorkbook.BOOK_RELS,
                        "</Relationships>",
                        "<Relationship Id=\"rId8\" Type=\"" + TYPE
                                + "\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
                .with(
                        TestWorkbook.BOOK,
                        "</sheets>",
                        "<sheet name=\"Blad2\" sheetId=\"2\"" + state + " r:id=\"rId8\"/></sheets>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"str\"><v>Levering beschut werk</v></c></row><row><c t=\"str\"><v>UWV</v></c></row>",
                "<row r=\"3\"><c t=\"str\"><v>Levering beschut werk</v></c></row>",
                "<row><c t=\"str\"><v>UWV</v></c><c t=\"str\"><v>UWV</v></c></row>",
                ""
            })
    void aCoverSheetBeforeTheDataIsToldToBeThat(String cover) throws IOException {
        assertOnly(findings("aantallen.xlsx", behind(cover, "").bytes()), "op werkblad 2", "vooraan");
    }

    @Test
    void aHiddenSheetIsNotLookedAt() throws IOException {
        assertThat(findings(
                        "aantallen.xlsx",
                        behind("<row><c t=\"str\"><v>UWV</v></c></row>", " state=\"hidden\"")
                                .bytes()))
                .extracting(Finding::code)
                .contains(MissingColumn.CODE);
    }

    @Test
    void rowsAboveTheNamesAreToldToBeThere() throws IOException {
        assertOnly(
                findings(
                        "aantallen.xlsx",
                        new TestWorkbook().lines("Levering", "", HEADER, NL).bytes()),
                "staan in rij 3");
        Files.delete(folder.resolve("aantallen.xlsx"));
        for (String title : List.of("Levering\n\n", "Levering;Levering\n\n", "\"Levering, 2024\";;\n\n")) {
            byte[] text = (title + HEADER + "\n" + NL + "\n").getBytes(StandardCharsets.UTF_8);
            assertOnly(findings("aantallen.csv", text), "staan in rij 3");
        }
    }

    @Test
    void withAManifestTheNumberOfRowsIsNotAnotherFault() throws IOException {
        new TestDelivery(folder)
                .text("Levering\n" + HEADER + "\n" + NL + "\n", 1)
                .write();
        assertOnly(DeliveryCheck.examine(folder, null).findings(), "staan in rij 2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16"})
    void aFileSeparatedByTabsIsToldToBeThat(String charset) throws IOException {
        String text = (HEADER + "\r\n" + NL + "\r\n").replace(';', '\t');
        assertOnly(findings("aantallen.csv", text.getBytes(Charset.forName(charset))), "tabs");
        assertOnly(findings("aantallen.csv", ("sep=\t\r\n" + text).getBytes(Charset.forName(charset))), "tabs");
    }

    @Test
    void aLineThatTellsTheDelimiterIsNoFault() throws IOException {
        byte[] text = ("sep=;\r\n" + HEADER + "\r\n" + NL + "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(findings("aantallen.csv", text)).isEmpty();
    }

    @Test
    void namesThatStandNowhereAreMissedOneByOne() throws IOException {
        byte[] text = ("a;b\n" + NL + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(findings("aantallen.csv", text))
                .extracting(Finding::code)
                .contains(MissingColumn.CODE)
                .doesNotContain(UnreadableFile.CODE);
    }

    @Test
    void citizenServiceNumbersBelowATitleAreStillFound() throws IOException {
        StringBuilder text =
                new StringBuilder("Levering;;;;;;\n").append(HEADER).append(";extra\n");
        IntStream.range(100_000_000, 100_000_400)
                .mapToObj(Integer::toString)
                .filter(CitizenNumber::isOne)
                .forEach(number -> text.append(NL).append(';').append(number).append('\n'));
        assertThat(findings("aantallen.csv", text.toString().getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::code)
                .containsExactly(UnreadableFile.CODE, CitizenNumberFound.CODE);
    }
}
