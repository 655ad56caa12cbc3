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
        assertThat(examine().failures()).isEmpty();
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
                        "pdf/" + STEM + "AM01-groningen.pdf: de brief ontbreekt in de uitgave",
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

    /** The ledger too, which tells of each file what is in it. */
    @ParameterizedTest
    @CsvSource({"excel, .xlsx, Samenvatting", "ods, .ods, Samenvatting", "pdf, .pdf, Brief"})
    void filesUnderTheNameOfAnotherAreaAreFound(String format, String extension, String sheet) throws IOException {
        String country = format + "/" + STEM + "nederland" + extension;
        String region = format + "/" + REGION + extension;
        swap(country, region);
        Path ledger = release.resolve("controle/cellen-" + format + ".csv");
        Files.writeString(
                ledger,
                Files.readString(ledger)
                        .replace(country + ",", "elders,")
                        .replace(region + ",", country + ",")
                        .replace("elders,", region + ","));

        assertThat(SpoiltRelease.examine(release).failures())
                .filteredOn(failure -> failure.place().equals(sheet + "!A1"))
                .containsExactlyInAnyOrder(
                        new Failure(
                                country,
                                sheet + "!A1",
                                "is geen titel over Nederland, waar het bestand volgens zijn naam over gaat"),
                        new Failure(
                                region,
                                sheet + "!A1",
                                "is geen titel over Groningen, waar het bestand volgens zijn naam over gaat"));
    }

    @Test
    void aNameWithTheCodeOfOneAreaAndTheNameOfAnotherIsFound() throws IOException {
        Files.move(
                release.resolve("pdf/" + REGION + ".pdf"),
                release.resolve("pdf/" + STEM + "AM01-midden-nederland.pdf"));

        assertThat(failures())
                .contains(
                        new Failure("pdf/" + REGION + ".pdf", "", "de brief ontbreekt in de uitgave"),
                        new Failure("pdf/" + STEM + "AM01-midden-nederland.pdf", "", "hoort niet in de uitgave"));
    }

    @Test
    void twoVersionsOfWhichBothAreToldAreFound() throws IOException {
        Path readMe = release.resolve("opendata/leesmij.txt");
        Files.writeString(readMe, Files.readString(readMe) + "Dit is versie 3. En dat is iets anders.\n");

        assertThat(failures()).contains(new Failure("opendata/leesmij.txt", "", "zegt niet welke versie dit is"));
    }

    @Test
    void aVersionThatNothingTellsIsFound() throws IOException {
        Path readMe = release.resolve("opendata/leesmij.txt");
        Files.writeString(readMe, Files.readString(readMe).replace("Dit is versie 2.", "Dit is een versie."));

        assertThat(failures()).contains(new Failure("opendata/leesmij.txt", "", "zegt niet welke versie dit is"));
    }

    private void swap(String one, String other) throws IOException {
        Path aside = release.resolve("aside");
        Files.move(release.resolve(one), aside);
        Files.move(release.resolve(other), release.resolve(one));
        Files.move(aside, release.resolve(other));
    }

    private List<Failure> failures() throws IOException {
        return SpoiltRelease.besidesPages(examine());
    }

    private AuditResult examine() throws IOException {
        return Audits.examine(release, new Composition(new TreeMap<>()));
    }
}
