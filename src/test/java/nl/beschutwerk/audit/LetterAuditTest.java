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
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        for (Path file : files) {
            Files.createDirectories(release.resolve(file).getParent());
            Files.copy(made.resolve(file), release.resolve(file));
        }
        // It would contain the letters as they were before they were spoilt.
        Files.delete(release.resolve("beschut-werk-2024-Q4-pdf.zip"));
    }

    @Test
    void aReleaseAsMadePasses() throws IOException {
        AuditResult result = Audits.examine(release);

        assertThat(result.failures()).isEmpty();
        String proof = result.proof().substring(result.proof().indexOf(NATIONAL));
        assertThat(proof)
                .contains(
                        "\"cellen\" : 14",
                        "\"getallen_in_zinnen\" : 14",
                        "\"punten_in_grafieken\" : 3",
                        "\"verschillen\" : { }");
    }

    @Test
    void numbersOfAnotherReleaseAreFoundWhereverTheyStand() throws IOException {
        putLetterOf(ReleaseExamples.with(
                CONTENT, Area.NEDERLAND, Map.of(Indicator.WERKZAME_PERSONEN, ReleaseExamples.exact("10618"))));

        assertThat(Audits.examine(release).failures())
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
        replace("Werkzame personen: 10.619", "Werkzame personen: 10.691");

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

        assertThat(messages()).containsExactly("de staaf van 10619 is niet zo lang als die hoort te zijn");
    }

    @Test
    void aBarThatIsMissingIsFound() throws IOException {
        Matcher bar = Pattern.compile("(?m)^\\S+ \\S+ \\S+ \\S+ re$").matcher(read());
        assertThat(bar.find()).isTrue();
        replace(bar.group(), " ".repeat(bar.group().length()));

        assertThat(messages()).containsExactly("het plaatje heeft 2 staven voor 3 getallen");
    }

    @Test
    void aTextWithoutATagIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            try (PDPageContentStream out =
                    new PDPageContentStream(letter, letter.getPage(0), AppendMode.APPEND, false)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                out.showText("12.345 mensen");
                out.endText();
            }
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages()).containsExactly("wat hier staat hoort bij geen label: 12.345 mensen");
    }

    @Test
    void aSecondPageIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            letter.addPage(new PDPage());
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages()).containsExactly("de brief heeft 2 bladzijden");
    }

    @Test
    void aLetterWithoutTagsIsFound() throws IOException {
        try (PDDocument letter = Loader.loadPDF(Files.readAllBytes(release.resolve(NATIONAL)))) {
            letter.getDocumentCatalog().setStructureTreeRoot(null);
            letter.save(release.resolve(NATIONAL).toFile());
        }

        assertThat(messages()).contains("de brief heeft geen labels", "de cel is er niet");
    }

    @Test
    void aLetterThatTheLedgerSpeaksOfMustBeThere() throws IOException {
        Files.delete(release.resolve(NATIONAL));

        assertThat(Audits.examine(release).failures())
                .containsExactly(new Failure(NATIONAL, "", "de brief ontbreekt in de uitgave"));
    }

    private List<String> messages() throws IOException {
        return Audits.examine(release).failures().stream()
                .filter(failure -> failure.file().equals(NATIONAL))
                .map(Failure::message)
                .toList();
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
