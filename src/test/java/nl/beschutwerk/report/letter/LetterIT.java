package nl.beschutwerk.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The letters of the country and of every region, held against PDF/UA-1 by veraPDF. */
class LetterIT {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void veraPdfIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void everyLetterIsOnePageForEveryone() throws IOException {
        List<Path> letters = letters(FullSizeExample.release());

        assertThat(letters).hasSize(36).allSatisfy(LetterIT::isOnePageForEveryone);
    }

    @Test
    void aLetterWithTheLongestWordsIsOnePageForEveryone() throws IOException {
        ReleaseContent longest = ReleaseExamples.synthetic(ReleaseExamples.withMethod(
                ReleaseExamples.withRegion(new Area(
                        AreaLevel.ARBEIDSMARKTREGIO,
                        "AM99",
                        "Noordoost- en Zuidwest-Brabant, Midden-Limburg en de Zuid-Hollandse Eilanden & <Waarden>")),
                ReleaseExamples.method(0)));

        assertThat(letters(longest)).hasSize(2).allSatisfy(LetterIT::isOnePageForEveryone);
    }

    @Test
    void aLetterOfTwoPagesIsForEveryoneToo() throws IOException {
        assertThat(letters(ReleaseExamples.withEndlessLicence(ReleaseExamples.regionOf(1))))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(faults(letter)).isEmpty());
    }

    /** Otherwise the checks above would hold for any file. */
    @Test
    void aLetterWithoutTagsIsFound() throws IOException {
        Path letter =
                letters(ReleaseExamples.withRegion(LetterReportTest.REGION)).get(0);
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            document.save(letter.resolveSibling("zonder.pdf").toFile());
        }

        assertThat(faults(letter.resolveSibling("zonder.pdf"))).isNotEmpty();
    }

    private static List<Path> letters(ReleaseContent content) throws IOException {
        return new LetterReport()
                .write(content, folder).stream()
                        .filter(file -> file.toString().endsWith(".pdf"))
                        .map(folder::resolve)
                        .toList();
    }

    private static void isOnePageForEveryone(Path letter) throws IOException {
        assertThat(faults(letter)).as(letter.toString()).isEmpty();
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static List<String> faults(Path letter) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(letter.toFile(), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return Stream.of(validator.validate(parser))
                    .filter(result -> !result.isCompliant())
                    .flatMap(result -> result.getTestAssertions().stream())
                    .map(TestAssertion::getMessage)
                    .toList();
        } catch (ModelParsingException | ValidationException | EncryptedPdfException e) {
            throw new UncheckedIOException(new IOException(letter + " cannot be checked", e));
        }
    }
}
