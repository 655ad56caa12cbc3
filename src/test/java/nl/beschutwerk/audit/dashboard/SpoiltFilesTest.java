package nl.beschutwerk.audit.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the pages: files that are missing, too many, too large, or not rows of the open data. */
class SpoiltFilesTest {

    private static final ReleaseContent CONTENT = PagesExample.content();

    @TempDir
    private Path release;

    private OpenData openData;

    @BeforeEach
    void pagesAreMade() throws IOException {
        PagesExample.write(CONTENT, release);
        openData = OpenData.read(release.resolve("opendata"), ReleaseExamples.composition(CONTENT));
    }

    private List<String> said() throws IOException {
        return DashboardProof.of(release, openData, StopSignal.NEVER, WorkDone.unwatched()).failures().stream()
                .map(failure -> failure.toString())
                .toList();
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(release.resolve(file));
        assertThat(text).containsPattern(from);
        Files.writeString(release.resolve(file), text.replaceFirst(from, to));
    }

    @Test
    void aMissingPageIsFound() throws IOException {
        Files.delete(release.resolve("dashboard/AM21.html"));

        assertThat(said())
                .contains("dashboard/AM21.html: de bladzijde ontbreekt in de uitgave")
                .anyMatch(said -> said.contains("verwijst naar \"AM21.html\""));
    }

    @Test
    void aMissingPageInEnglishIsFound() throws IOException {
        Files.delete(release.resolve("dashboard/en/over.html"));

        assertThat(said()).contains("dashboard/en/over.html: de bladzijde ontbreekt in de uitgave");
    }

    @Test
    void aReleaseWithoutPagesIsRefused() throws IOException {
        Files.move(release.resolve("dashboard"), release.resolve("elders"));

        assertThat(said()).hasSize(16).allMatch(said -> said.endsWith("de bladzijde ontbreekt in de uitgave"));
    }

    @Test
    void aFileThatNobodyExpectsIsFound() throws IOException {
        Files.writeString(release.resolve("dashboard/en/notes.txt"), "x");
        Files.writeString(release.resolve("dashboard/csv/AM99.csv"), "x");

        assertThat(said())
                .containsExactly(
                        "dashboard/csv/AM99.csv: hoort niet in de uitgave",
                        "dashboard/en/notes.txt: hoort niet in de uitgave");
    }

    @Test
    void aPageThatIsTooLargeIsFound() throws IOException {
        replace("dashboard/over.html", "</main>", "<p>" + "woord ".repeat(80_000) + "</p></main>");

        assertThat(said()).contains("dashboard/over.html: is groter dan 400000 bytes");
    }

    @Test
    void rowsWithAnotherAmountAreFound() throws IOException {
        replace("dashboard/csv/AM01.csv", "(werkzame_personen,totaal,totaal),\\d+", "$1,1");

        assertThat(said()).singleElement().asString().contains("heeft in dashboard/csv/AM01.csv andere rijen");
    }

    @Test
    void rowsThatAreLeftOutAreFound() throws IOException {
        Path file = release.resolve("dashboard/csv/AM01.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));

        assertThat(said()).singleElement().asString().contains("heeft in dashboard/csv/AM01.csv andere rijen");
    }

    @Test
    void rowsThatAreMissingAreFound() throws IOException {
        Files.delete(release.resolve("dashboard/csv/AM01.csv"));

        assertThat(said()).contains("dashboard/csv/AM01.csv: ontbreekt in de uitgave");
    }

    @Test
    void missingFilesThatPagesOfBothLanguagesLinkToAreFound() throws IOException {
        String region = "beschut-werk-2024-Q4-AM01-groningen";
        List<String> files = List.of("excel/" + region + ".xlsx", "ods/" + region + ".ods", "pdf/" + region + ".pdf");
        for (String file : files) {
            Files.delete(release.resolve(file));
        }

        List<String> said = said();
        for (String file : files) {
            assertThat(said)
                    .anyMatch(words ->
                            words.startsWith("dashboard/downloads.html") && words.contains("\"../" + file + "\""))
                    .anyMatch(words -> words.startsWith("dashboard/en/downloads.html")
                            && words.contains("\"../../" + file + "\""));
        }
    }

    @Test
    void anAmountThatOnlyTheOpenDataHideIsFound() throws IOException {
        Path figures = release.resolve("opendata/cijfers.csv");
        List<String> lines = Files.readAllLines(figures).stream()
                .map(line -> line.contains(",AM01,Groningen,werkzame_personen,totaal,totaal,")
                        ? line.replaceFirst("totaal,totaal,\\d+,personen,A,F,", "totaal,totaal,,personen,A,C,")
                        : line)
                .toList();
        Files.write(figures, lines);
        openData = OpenData.read(release.resolve("opendata"), ReleaseExamples.composition(CONTENT));

        assertThat(said())
                .anyMatch(said -> said.startsWith("dashboard/AM01.html") && said.contains("dat is geheim"))
                .anyMatch(said -> said.startsWith("dashboard/AM01.html") && said.contains("terwijl er geen getal is"));
    }
}
