package nl.beschutwerk.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.book.Letters;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.SheetText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterReportTest {

    static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM16", "'s-Gravenhage/Zuid");

    private static final String OF_REGION = "pdf/beschut-werk-2024-Q4-AM16-s-gravenhage-zuid.pdf";
    private static final String OF_COUNTRY = "pdf/beschut-werk-2024-Q4-nederland.pdf";

    @TempDir
    private Path folder;

    @Test
    void theCountryAndEveryRegionWithFiguresHaveALetter() throws IOException {
        assertThat(new LetterReport()
                        .write(ReleaseExamples.withRegion(REGION), folder).stream()
                                .map(Path::toString))
                .containsExactly(OF_COUNTRY, OF_REGION, "beschut-werk-2024-Q4-pdf.zip", "controle/cellen-pdf.csv");
    }

    @Test
    void aLetterHasTheWordsOfTheSummary() throws IOException {
        ReleaseContent content = ReleaseExamples.withRegion(REGION);
        List<SheetText> summary = Books.of(content).get(1).sheets().get(0).texts().stream()
                .filter(text -> text.style() == SheetText.Style.HEADLINE)
                .toList();

        String letter = read(content, OF_REGION);
        assertThat(summary)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(letter).contains(text.paragraph().text()));
        assertThat(letter).startsWith("Beschut werk, arbeidsmarktregio 's-Gravenhage/Zuid, 31 december 2024 ");
    }

    @Test
    void aLetterExplainsItsWords() throws IOException {
        assertThat(read(ReleaseExamples.published("2024-Q4"), OF_COUNTRY))
                .contains(
                        " Uitleg ",
                        " Alle uren geschat: De uren van alle mensen zijn geschat.",
                        " Beschut werk: Werk voor mensen ",
                        " Baan van 31 uur: Alle uren ",
                        " Realisatie: ",
                        " Kleine aantallen: ",
                        " Dit is versie 1. ",
                        " verschijnen naar verwachting in ",
                        " Licentie: ",
                        " die bij deze brief hoort: beschut-werk-2024-Q4-nederland.");
    }

    @Test
    void inventedFiguresAreSaidToBeSo() throws IOException {
        assertThat(read(ReleaseExamples.synthetic(ReleaseExamples.published("2024-Q4")), OF_COUNTRY))
                .startsWith("SYNTHETISCHE GEGEVENS: Beschut werk, Nederland, ")
                .contains(" Let op: dit zijn SYNTHETISCHE GEGEVENS, ");
    }

    @Test
    void whatIsHiddenHasAPlaceInThePictureAndNoBar() throws IOException {
        ReleaseContent content = ReleaseExamples.with(
                ReleaseExamples.withRegion(REGION),
                REGION,
                Map.of(
                        Indicator.WERKZAME_PERSONEN, ReleaseExamples.hidden(),
                        Indicator.BANEN_31, ReleaseExamples.exact("217.7419"),
                        Indicator.DOELSTELLING, ReleaseExamples.exact("260")));

        assertThat(read(content, OF_REGION))
                .contains(
                        " Aantal Werkzame personen geheim Banen van 31 uur 218 Doelstelling aan het eind van het jaar 260 ",
                        " Met een geheim cijfer: Werkzame personen.",
                        " Geheim betekent: ");
        assertThat(bytes(content, OF_REGION))
                .contains(
                        "Banen van 31 uur, arbeidsmarktregio 's-Gravenhage/Zuid: 218. Doelstelling aan het eind van het jaar,"
                                + " arbeidsmarktregio 's-Gravenhage/Zuid: 260.",
                        "Met een geheim cijfer: Werkzame personen.");
    }

    @Test
    void attainmentStandsBesideThatOfTheCountry() throws IOException {
        ReleaseContent content = ReleaseExamples.with(
                ReleaseExamples.withRegion(REGION),
                REGION,
                Map.of(
                        Indicator.DOELSTELLING, ReleaseExamples.exact("260"),
                        Indicator.REALISATIE_BANEN, ReleaseExamples.exact("83.7")));

        assertThat(read(content, OF_REGION))
                .contains(
                        " Procent van de doelstelling doelstelling Realisatie in banen van 31 uur 84%"
                                + " Realisatie in banen van 31 uur, Nederland 83% ",
                        " Bij de streepjeslijn is de doelstelling gehaald. ");
        assertThat(bytes(content, OF_REGION))
                .contains("Realisatie in banen van 31 uur, arbeidsmarktregio 's-Gravenhage/Zuid: 84%.");
    }

    @Test
    void whatThereIsNoFigureOfIsLeftOutOfThePictureAndIsSaid() throws IOException {
        ReleaseContent content = ReleaseExamples.with(
                ReleaseExamples.withRegion(REGION),
                REGION,
                Map.of(Indicator.DOELSTELLING, ReleaseExamples.absent(AbsenceReason.GEEN_DOELSTELLING)));

        assertThat(read(content, OF_REGION))
                .contains(
                        " Mensen, banen en doelstelling ",
                        " omdat een cijfer er niet is: Doelstelling aan het eind van het jaar.",
                        " Doelstelling aan het eind van het jaar geen cijfer ");
    }

    @Test
    void withoutTwoAmountsThereIsNoPicture() throws IOException {
        ReleaseContent content = ReleaseExamples.with(
                ReleaseExamples.withRegion(REGION),
                REGION,
                Map.of(
                        Indicator.WERKZAME_PERSONEN, ReleaseExamples.hidden(),
                        Indicator.BANEN_31, ReleaseExamples.hidden()));

        assertThat(read(content, OF_REGION)).doesNotContain("Mensen, banen en doelstelling");
        assertThat(bytes(content, OF_REGION)).doesNotContain("Staafdiagram");
    }

    @Test
    void duringAYearALetterHasTheTargetOnItsDateToo() throws IOException {
        String letter = read(ReleaseExamples.published("2022-Q2"), "pdf/beschut-werk-2022-Q2-nederland.pdf");
        assertThat(letter).contains(Indicator.DOELSTELLING_PAD.label() + " ", Indicator.VERSCHIL_PAD.label() + " ");
        assertThat(read(ReleaseExamples.published("2024-Q4"), OF_COUNTRY))
                .doesNotContain(Indicator.DOELSTELLING_PAD.label() + " ", Indicator.VERSCHIL_PAD.label() + " ");
    }

    /** Nothing may be lost, and nobody can read letters that are smaller still. */
    @ParameterizedTest
    @CsvSource({"40, 2", "300, 7"})
    void aLetterThatIsTooLongForOnePageGoesOn(int times, int pages) throws IOException {
        Book letter = Letters.of(ReleaseExamples.withRegion(ReleaseExamples.regionOf(times)))
                .get(1);

        try (PDDocument document = Loader.loadPDF(LetterPdf.of(letter, "pdf/lang.pdf", new CellLedger()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("Bladzijde1van" + pages, "Bladzijde" + pages + "van" + pages);
            assertThat(text.replaceAll("Bladzijde\\dvan\\d", ""))
                    .contains(letter.sheets().get(0).texts().stream()
                            .map(said -> said.paragraph().text().replace(" ", ""))
                            .toList())
                    .contains("Doelstellingaanheteindvanhetjaargeencijfer");
        }
    }

    /** The title grows, so that each part of the letter comes to the end of a page in turn. */
    @Test
    void headingsStayWithWhatFollowsThemAndRowsWithTheirHeader() throws IOException {
        boolean parted = false;
        for (int times = 20; times < 70; times++) {
            Book letter = Letters.of(ReleaseExamples.withRegion(ReleaseExamples.regionOf(times)))
                    .get(1);
            List<String> pages = pages(LetterPdf.of(letter, "pdf/lang.pdf", new CellLedger()));
            List<String> headings =
                    List.of(letter.sheets().get(0).charts().get(0).title(), "De cijfers", "Uitleg");
            for (String page : pages) {
                String last = page.replaceAll("\\s*Bladzijde \\d+ van \\d+\\s*$", "")
                        .lines()
                        .reduce("", (one, next) -> next);
                assertThat(headings).as("%d: %s", times, last).noneMatch(last.strip()::equals);
                assertThat(last).doesNotStartWith("Kerncijfer");
                if (page.contains("Niet werkend ")) {
                    assertThat(page).contains("Kerncijfer ");
                }
            }
            parted |=
                    pages.stream().filter(page -> page.contains("Kerncijfer ")).count() > 1;
        }
        assertThat(parted).as("a table over two pages").isTrue();
    }

    private static List<String> pages(byte[] letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter)) {
            PDFTextStripper text = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
            return pages;
        }
    }

    /** How Java packs differs between its versions, and a letter must be the same everywhere. */
    @Test
    void nothingInALetterIsPacked() throws IOException {
        assertThat(bytes(ReleaseExamples.withRegion(REGION), OF_REGION))
                .contains("/FontFile2")
                .doesNotContain("FlateDecode");
    }

    /** All that is written in a letter, with one space between its lines. */
    private String read(ReleaseContent content, String file) throws IOException {
        new LetterReport().write(content, folder);
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String bytes(ReleaseContent content, String file) throws IOException {
        new LetterReport().write(content, folder);
        return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1);
    }
}
