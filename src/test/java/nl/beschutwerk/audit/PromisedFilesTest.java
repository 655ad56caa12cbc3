package nl.beschutwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second version of a release of a country and a region, of which files are missing, or which has others. */
class PromisedFilesTest {

    private static final String STEM = "beschut-werk-2024-Q4-v2-";
    private static final String REGION = STEM + "AM01-groningen";

    @TempDir
    private static Path made;

    private static List<Path> files = List.of();

    @TempDir
    private Path release;

    @BeforeAll
    static void aReleaseIsMade() throws IOException {
        files = Reports.write(
                ReleaseExamples.asVersion(
                        ReleaseExamples.withRegion(new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen")), 2),
                made);
    }

    @BeforeEach
    void aCopyToSpoil() throws IOException {
        SpoiltRelease.copy(files, made, release);
    }

    @Test
    void aReleaseAsMadePasses() throws IOException {
        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"excel", "ods", "pdf"})
    void anArchiveThatIsMissingIsFound(String format) throws IOException {
        Files.delete(release.resolve(STEM + format + ".zip"));

        assertThat(failures())
                .containsExactly(new Failure(STEM + format + ".zip", "", "het archief ontbreekt in de uitgave"));
    }

    @Test
    void theGuideMustBeThere() throws IOException {
        Files.delete(release.resolve("LEESMIJ.txt"));

        assertThat(failures()).containsExactly(new Failure("LEESMIJ.txt", "", "ontbreekt in de uitgave"));
    }

    @ParameterizedTest
    @CsvSource({"excel, .xlsx, de werkmap", "ods, .ods, de werkmap", "pdf, .pdf, de brief"})
    void aFileThatItsArchiveHoldsMustBeThere(String format, String extension, String label) throws IOException {
        Files.delete(release.resolve(format + "/" + REGION + extension));

        assertThat(failures())
                .containsExactly(
                        new Failure(format + "/" + REGION + extension, "", label + " ontbreekt in de uitgave"),
                        new Failure(STEM + format + ".zip", "", REGION + extension + " hoort er niet in"));
    }

    @Test
    void lettersOfWhichNothingSpeaksAreFoundToBeMissing() throws IOException {
        Path ledger = release.resolve("controle/cellen-pdf.csv");
        Files.write(ledger, Files.readAllLines(ledger).subList(0, 1));
        for (String name : List.of(STEM + "nederland.pdf", REGION + ".pdf")) {
            Files.delete(release.resolve("pdf/" + name));
        }
        Files.delete(release.resolve("pdf"));
        Files.delete(release.resolve(STEM + "pdf.zip"));

        assertThat(failures())
                .extracting(Failure::toString)
                .containsExactlyInAnyOrder(
                        "pdf/" + STEM + "nederland.pdf: de brief ontbreekt in de uitgave",
                        "pdf/" + STEM + "AM01-….pdf: de brief ontbreekt in de uitgave",
                        STEM + "pdf.zip: het archief ontbreekt in de uitgave");
    }

    @Test
    void aLetterThatNobodyExpectsIsFound() throws IOException {
        Files.copy(release.resolve("pdf/" + REGION + ".pdf"), release.resolve("pdf/" + STEM + "AM02-elders.pdf"));

        assertThat(failures()).contains(new Failure("pdf/" + STEM + "AM02-elders.pdf", "", "hoort niet in de uitgave"));
    }

    @Test
    void anArchiveWithOtherWorkbooksThanThoseExaminedFails() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(release.resolve(STEM + "excel.zip"))) {
            Files.writeString(zip.getPath(STEM + "nederland.xlsx"), "iets anders");
            Files.delete(zip.getPath(REGION + ".xlsx"));
            Files.writeString(zip.getPath("erbij.xlsx"), "nog iets");
        }

        assertThat(failures())
                .extracting(Failure::toString)
                .containsExactlyInAnyOrder(
                        STEM + "excel.zip: " + STEM + "nederland.xlsx is anders dan het bestand zelf",
                        STEM + "excel.zip: " + REGION + ".xlsx ontbreekt",
                        STEM + "excel.zip: erbij.xlsx hoort er niet in");
    }

    @Test
    void anArchiveThatCannotBeOpenedFails() throws IOException {
        Files.writeString(release.resolve(STEM + "ods.zip"), "geen archief");

        assertThat(failures()).singleElement().asString().contains(STEM + "ods.zip", "is niet te openen");
    }

    @Test
    void aVersionThatNothingTellsIsFound() throws IOException {
        Path readMe = release.resolve("opendata/leesmij.txt");
        Files.writeString(readMe, Files.readString(readMe).replace("Dit is versie 2.", "Dit is een versie."));

        assertThat(failures()).contains(new Failure("opendata/leesmij.txt", "", "zegt niet welke versie dit is"));
    }

    private List<Failure> failures() throws IOException {
        return Audits.examine(release, new Composition(new TreeMap<>())).failures();
    }
}
