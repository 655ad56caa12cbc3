package nl.beschutwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import nl.beschutwerk.report.book.Books;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters, each spoilt in one respect. */
class LetterAuditTest {

    private static final String NATIONAL = "pdf/beschut-werk-2024-Q4-nederland.pdf";
    private static final ReleaseContent CONTENT = ReleaseExamples.published("2024-Q4");

    @TempDir
    private static Path made;

    private static List<Path> files = List.of();

    @TempDir
    private Path release;

    @TempDir
    private Path other;

    @BeforeAll
    static void aReleaseIsMade() throws IOException {
        files = Reports.write(CONTENT, made);
    }

    @BeforeEach
    void aCopyToSpoil() throws IOException {
        SpoiltRelease.copy(files, made, release);
    }

    @Test
    void aReleaseAsMadePasses() throws IOException {
        AuditResult result = SpoiltRelease.examine(release);

        assertThat(result.failures()).isEmpty();
        String proof = result.proof().substring(result.proof().indexOf(NATIONAL));
        assertThat(proof)
                .contains(
                        "\"cellen\" : 14",
                        "\"getallen_in_zinnen\" : 15",
                        "\"punten_in_grafieken\" : 4",
                        "\"verschillen\" : { }");
    }

    @Test
    void numbersOfAnotherReleaseAreFoundWhereverTheyStand() throws IOException {
        putLetterOf(ReleaseExamples.with(
                CONTENT, Area.NEDERLAND, Map.of(Indicator.WERKZAME_PERSONEN, ReleaseExamples.exact("10618"))));

        assertThat(SpoiltRelease.examine(release).failures())
                .extracting(failure -> failure.place() + ": " + failure.message())
                .containsExactlyInAnyOrder(
                        "Brief!A2: noemt 10618 als land NL werkzame_personen totaal totaal in 2024-Q4; noemt 1231 als"
                                + " land NL werkzame_personen totaal totaal in 2024-Q4 vergeleken met 2023-Q4",
                        "Brief!B12: toont 10618; land NL werkzame_personen totaal totaal in 2024-Q4 is 10619",
                        "Brief!C12: toont 1231; land NL werkzame_personen totaal totaal in 2024-Q4 vergeleken met"
                                + " 2023-Q4 is 1232",
                        "Brief!grafiek 1: noemt 10618 als land NL werkzame_personen totaal totaal in 2024-Q4");
    }

    @Test
    void aLetterOfAnotherQuarterIsFound() throws IOException {
        Reports.write(ReleaseExamples.published("2023-Q4"), other);
        Files.copy(
                other.resolve("pdf/beschut-werk-2023-Q4-nederland.pdf"),
                release.resolve(NATIONAL),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(messages())
                .contains(
                        "staat niet bij 2023-Q4",
                        "toont 9387; land NL werkzame_personen totaal totaal in 2024-Q4 is 10619");
    }

    @Test
    void anAlternativeTextWithAnotherNumberIsFound() throws IOException {
        replace("Werkzame personen, Nederland: 10.619", "Werkzame personen, Nederland: 10.691");

        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "noemt 10691 als land NL werkzame_personen totaal totaal in 2024-Q4",
                        "het plaatje noemt andere getallen dan de tekst die het beschrijft");
    }

    @Test
    void aBarThatIsTooLongIsFound() throws IOException {
        Matcher bar = Pattern.compile("(?m)^(\\S+ \\S+) (\\S+) (\\S+) re$").matcher(read());
        assertThat(bar.find()).isTrue();
        replace(bar.group(), bar.group(1) + " 1" + bar.group(2).substring(1) + " " + bar.group(3) + " re");

        assertThat(messages()).containsExactly("de staaf van Werkzame personen is niet zo lang als die hoort te zijn");
    }

    @Test
    void aBarThatIsMissingIsFound() throws IOException {
        Matcher bar = Pattern.compile("(?m)^\\S+ \\S+ \\S+ \\S+ re$").matcher(read());
        assertThat(bar.find()).isTrue();
        replace(bar.group(), " ".repeat(bar.group().length()));

        assertThat(messages()).containsExactly("bij Werkzame personen staan 0 staven");
    }

    @Test
    void namesOfBarsThatChangedPlacesAreFound() throws IOException {
        LetterContent.of(release.resolve(NATIONAL))
                .swapTexts("Werkzame personen ", "Banen van 31 uur ")
                .save();

        assertThat(messages())
                .containsExactly(
                        "het plaatje zegt iets dat niet in de tabel staat: Banen van 31 uur 10.619; het plaatje zegt iets dat"
                                + " niet in de tabel staat: Werkzame personen 9.249; het plaatje noemt andere getallen dan de"
                                + " tekst die het beschrijft; het plaatje laat cel B12 niet zien; het plaatje laat cel"
                                + " B14 niet zien");
    }

    @Test
    void anAlternativeTextWithAnotherNameIsFound() throws IOException {
        replace("Werkzame personen, Nederland: 10.619", "Werkzoekende mensen, Nederland: 10.619".substring(2));

        assertThat(messages())
                .containsExactly("de tekst die het plaatje beschrijft noemt Werkzame personen niet op zijn plaats");
    }

    @ParameterizedTest
    @CsvSource({"Banen van 31 uur, B14", "Doelstelling aan het eind van het jaar, B15"})
    void aPictureWithoutTheJobsOrTheTargetIsFound(String name, String cell) throws IOException {
        LetterContent.of(release.resolve(NATIONAL)).without(name + " ").save();

        assertThat(messages()).singleElement().asString().endsWith("; het plaatje laat cel " + cell + " niet zien");
    }

    @Test
    void aTargetThatIsNotAtItsPlaceIsFound() throws IOException {
        LetterContent.of(release.resolve(NATIONAL)).moveLastUprightLine(-30).save();

        assertThat(messages()).containsExactly("de lijn van de doelstelling staat niet op haar plaats");
    }

    /** The line of the target is hundreds of times as far as the bar is long, which is rounded. */
    @Test
    void aTargetFarAboveAttainmentIsAtItsPlace() throws IOException {
        Reports.write(
                ReleaseExamples.with(
                        CONTENT, Area.NEDERLAND, Map.of(Indicator.REALISATIE_BANEN, ReleaseExamples.exact("0.3"))),
                other);
        assertThat(SpoiltRelease.examine(other).failures()).noneMatch(LetterAuditTest::isOfNationalLetter);

        LetterContent.of(other.resolve(NATIONAL)).moveLastUprightLine(-150).save();
        assertThat(SpoiltRelease.examine(other).failures())
                .filteredOn(LetterAuditTest::isOfNationalLetter)
                .extracting(Failure::message)
                .containsExactly("de lijn van de doelstelling staat niet op haar plaats");
    }

    @Test
    void aTextWithoutATagIsFound() throws IOException {
        append(out -> text(out, "12.345 mensen"));

        assertThat(messages()).containsExactly("wat hier staat hoort bij geen label: 12.345 mensen");
    }

    @Test
    void aTextInAnOrnamentIsFound() throws IOException {
        append(out -> {
            out.beginMarkedContent(COSName.ARTIFACT);
            text(out, "Bladzijde 1 van 1");
            out.endMarkedContent();
        });

        assertThat(messages()).containsExactly("wat hier staat hoort bij geen label: Bladzijde 1 van 1");
    }

    @Test
    void aTextWithANumberThatNoTagRefersToIsFound() throws IOException {
        append(out -> {
            out.beginMarkedContent(COSName.P, 999);
            text(out, "Niemand werkt er");
            out.endMarkedContent();
        });

        assertThat(messages()).containsExactly("wat hier staat hoort bij geen label: Niemand werkt er");
    }

    @Test
    void aBarInAnOrnamentIsFound() throws IOException {
        append(out -> {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.addRect(60, 400, 300, 10);
            out.fill();
            out.endMarkedContent();
        });

        assertThat(messages()).containsExactly("een staaf hoort bij geen label");
    }

    /** The number is that of the first text, which is a tag's. */
    @Test
    void aBarInATextIsFound() throws IOException {
        append(out -> {
            out.beginMarkedContent(COSName.P, 0);
            out.addRect(60, 400, 300, 10);
            out.fill();
            out.endMarkedContent();
        });

        assertThat(messages()).contains("er is iets getekend in een tekst");
    }

    @Test
    void aBarThatIsNotARectangleIsFound() throws IOException {
        append(out -> {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.moveTo(60, 400);
            out.lineTo(300, 405);
            out.lineTo(60, 410);
            out.fill();
            out.endMarkedContent();
        });

        assertThat(messages())
                .containsExactly("er staat een vorm die geen staaf of lijn is, of een tekst die niet te zien is");
    }

    @Test
    void aTextThatOnlyAScreenReaderTellsIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            PDStructureElement all = (PDStructureElement)
                    letter.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
            ((PDStructureElement) all.getKids().get(1)).setActualText("Niemand werkt er");
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages()).containsExactly("een label leest iets anders voor dan er staat");
    }

    @Test
    void aNoteOnThePageIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            letter.getPage(0).getAnnotations().add(new PDAnnotationText());
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages()).containsExactly("de brief heeft een aantekening of een link");
    }

    @Test
    void aLetterOfTwoPagesPasses() throws IOException {
        ReleaseContent content = ReleaseExamples.withEndlessLicence(ReleaseExamples.regionOf(1));
        Reports.write(content, other);

        AuditResult result = SpoiltRelease.examine(other);
        assertThat(result.failures()).isEmpty();
        try (PDDocument letter =
                Loader.loadPDF(other.resolve("pdf/" + Books.of(content).get(1).fileName() + ".pdf")
                        .toFile())) {
            assertThat(letter.getNumberOfPages()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 28, 32, 36})
    void aLetterWhoseTableGoesOnOnAnotherPagePasses(int times) throws IOException {
        // The signs are in its title, and not in the names of its files.
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM99", "Zuid" + " &&&&&&&&&&&&&&&&&&&&&&&&".repeat(times));
        Reports.write(ReleaseExamples.withRegion(region), other);

        assertThat(SpoiltRelease.examine(other).failures())
                .filteredOn(failure -> failure.file().startsWith("pdf/"))
                .isEmpty();
    }

    @Test
    void aSecondPageIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            letter.addPage(new PDPage());
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages()).containsExactly("bladzijde 2 heeft geen inhoud met labels");
    }

    @Test
    void aLetterWithoutTagsIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            letter.getDocumentCatalog().setStructureTreeRoot(null);
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages())
                .contains("de cel is er niet")
                .anyMatch(message -> message.startsWith("de brief heeft geen labels"));
    }

    @Test
    void aLetterThatTheLedgerSpeaksOfMustBeThere() throws IOException {
        Files.delete(release.resolve(NATIONAL));

        assertThat(SpoiltRelease.failuresBesidesPages(release))
                .containsExactly(new Failure(NATIONAL, "", "de brief ontbreekt in de uitgave"));
    }

    private void append(Drawing drawing) throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            try (PDPageContentStream out =
                    new PDPageContentStream(letter, letter.getPage(0), AppendMode.APPEND, false)) {
                drawing.on(out);
            }
            letter.save(release.resolve(NATIONAL).toFile());
        }
    }

    private interface Drawing {

        void on(PDPageContentStream out) throws IOException;
    }

    private static void text(PDPageContentStream out, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        out.showText(text);
        out.endText();
    }

    private List<String> messages() throws IOException {
        return SpoiltRelease.examine(release).failures().stream()
                .filter(LetterAuditTest::isOfNationalLetter)
                .map(Failure::message)
                .toList();
    }

    private static boolean isOfNationalLetter(Failure failure) {
        return failure.file().equals(NATIONAL);
    }

    private void putLetterOf(ReleaseContent content) throws IOException {
        Reports.write(content, other);
        Files.copy(other.resolve(NATIONAL), release.resolve(NATIONAL), StandardCopyOption.REPLACE_EXISTING);
    }

    private String read() throws IOException {
        return Files.readString(release.resolve(NATIONAL), StandardCharsets.ISO_8859_1);
    }

    /** Replaces bytes by as many others: the file says at which byte each of its objects begins. */
    private void replace(String text, String by) throws IOException {
        assertThat(read()).contains(text);
        assertThat(by).hasSameSizeAs(text);
        Files.writeString(release.resolve(NATIONAL), read().replace(text, by), StandardCharsets.ISO_8859_1);
    }
}
