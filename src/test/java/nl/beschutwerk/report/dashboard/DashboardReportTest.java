package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardReportTest {

    private static final int MOST_BYTES = 400_000;
    private static final int MOST_BYTES_OF_ALL = 15_000_000;

    private final ReleaseContent content = FullSizeExample.release();
    private List<Path> files;
    private Path folder;

    @BeforeAll
    void writes(@TempDir Path temporary) throws IOException {
        folder = temporary;
        files = new DashboardReport().write(content, folder);
    }

    @Test
    void pagesAreInBothLanguagesAtAddressesThatStay() {
        assertThat(files)
                .contains(
                        Path.of("dashboard/index.html"),
                        Path.of("dashboard/AM01.html"),
                        Path.of("dashboard/vergelijken.html"),
                        Path.of("dashboard/over.html"),
                        Path.of("dashboard/downloads.html"),
                        Path.of("dashboard/en/AM01.html"),
                        Path.of("dashboard/csv/AM01.csv"));
        assertThat(files).allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
    }

    @Test
    void pagesAreSmall() throws IOException {
        long all = 0;
        for (Path file : files) {
            long bytes = Files.size(folder.resolve(file));
            assertThat(bytes).as(file.toString()).isLessThan(MOST_BYTES);
            all += bytes;
        }
        assertThat(all).isLessThan(MOST_BYTES_OF_ALL);
    }

    @Test
    void equalFiguresGiveEqualBytes(@TempDir Path again) throws IOException {
        new DashboardReport().write(FullSizeExample.release(), again);

        for (Path file : files) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void inventedFiguresAreMarkedEverywhere() throws IOException {
        Document page = page("AM22.html");

        assertThat(page.title()).startsWith("SYNTHETISCHE GEGEVENS: ");
        assertThat(page.select("header .mark").text()).isEqualTo("SYNTHETISCHE GEGEVENS");
        assertThat(page.select("figure"))
                .allSatisfy(figure ->
                        assertThat(figure.select("figcaption .mark").text()).isEqualTo("SYNTHETISCHE GEGEVENS"));
    }

    @Test
    void personsAreNeverDrawnOnAScaleOfTheirOwn() throws IOException {
        Document page = page("AM22.html");
        List<Element> bars = page.select("#kerncijfers-beeld .bars li");

        assertThat(bars)
                .extracting(bar -> bar.select(".name").text())
                .containsExactly("Werkzame personen", "Banen van 31 uur", "Doelstelling aan het eind van het jaar");
        assertThat(bars.get(0).select(".bar").attr("style")).isEqualTo("width:100.00%");
    }

    @Test
    void hiddenAbsentAndGivenLookDifferent() throws IOException {
        Document page = page("index.html");

        assertThat(row(page, "Haaglanden").select("td .hidden"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.text()).isEqualTo("geheim"));
        assertThat(row(page, "Groot Amsterdam").select("td .absent"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.text()).isEqualTo("geen cijfer: er is geen doelstelling bekend"));
        assertThat(row(page, "Twente").select("td .given")).hasSize(5);
    }

    @Test
    void ownRegionIsMarked() throws IOException {
        Document page = page("AM22.html");

        assertThat(page.select("#regios-ranglijst li.own .name").eachText()).containsExactly("Rijnmond");
        assertThat(page.select(".tiles li.own a").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("Rijnmond");
    }

    @Test
    void englishPageSaysTheSameAboutTheSameFigures() throws IOException {
        List<String> dutch = page("AM22.html").select("[data-figure]").eachAttr("data-figure");
        List<String> english = page("en/AM22.html").select("[data-figure]").eachAttr("data-figure");

        assertThat(english).hasSameSizeAs(dutch).containsExactlyInAnyOrderElementsOf(dutch);
        assertThat(page("en/AM22.html").select("html").attr("lang")).isEqualTo("en");
    }

    private static Element row(Document page, String region) {
        return page.select("#regios-tabel tbody tr").stream()
                .filter(row -> row.select("th").text().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve("dashboard").resolve(name));
    }
}
