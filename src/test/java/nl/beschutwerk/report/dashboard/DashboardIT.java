package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.dashboard.TestBrowser.Scheme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens the pages in a browser, from files and without a network, as readers do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

    /** Pages of every kind; in Haaglanden figures are hidden, in Groot Amsterdam they are absent. */
    private static final List<String> KINDS = List.of(
            "index.html",
            "AM22.html",
            "AM21.html",
            "AM18.html",
            "vergelijken.html",
            "over.html",
            "downloads.html",
            "en/index.html",
            "en/AM21.html",
            "en/vergelijken.html",
            "en/over.html",
            "en/downloads.html");

    private Path dashboard;
    private TestBrowser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = TestBrowser.start();
        new DashboardReport().write(FullSizeExample.release(), folder);
        dashboard = folder.resolve("dashboard");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> kinds() {
        return KINDS.stream();
    }

    /** All rules of axe, without exclusions, once in each scheme of colours and at each width; EveryPageIT has the others. */
    @ParameterizedTest
    @MethodSource("kinds")
    void axeFindsNothing(String name) {
        List<String> found = new ArrayList<>();
        found.addAll(browser.violations(dashboard.resolve(name), 320, Scheme.LIGHT));
        found.addAll(browser.violations(dashboard.resolve(name), 768, Scheme.FORCED));
        found.addAll(browser.violations(dashboard.resolve(name), 1280, Scheme.DARK));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320, 100", "1280, 200"})
    void nothingIsWiderThanTheWindow(int width, int percent) {
        for (String name : KINDS) {
            try (BrowserContext window = browser.window(width, Scheme.LIGHT)) {
                Page page = TestBrowser.open(window, dashboard.resolve(name));
                page.addStyleTag(new Page.AddStyleTagOptions().setContent("html{font-size:" + percent + "%}"));
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void pageIsCompleteWithoutItsScript() {
        for (String name : List.of("AM22.html", "index.html")) {
            try (BrowserContext with = browser.window(1280, Scheme.LIGHT);
                    BrowserContext without = browser.window(1280, Scheme.LIGHT, false)) {
                String read = TestBrowser.open(with, dashboard.resolve(name)).innerText("main");
                assertThat(TestBrowser.open(without, dashboard.resolve(name)).innerText("main"))
                        .isEqualToIgnoringWhitespace(read);
            }
        }
    }

    @Test
    void keysTellWhatAPointOfTheChartShows() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("AM22.html"));
            page.focus("[data-plot]");
            page.keyboard().press("End");
            assertThat(page.innerText(".say")).isEqualTo("Doelstelling op deze datum, 31 december 2024: 443");
            page.keyboard().press("Home");
            assertThat(page.innerText(".say")).isEqualTo("Banen van 31 uur, 31 december 2023: 428");
            page.keyboard().press("ArrowRight");
            assertThat(page.innerText(".say")).contains("30 september 2024");
            page.keyboard().press("Escape");
            assertThat(page.innerText(".say")).isEmpty();
        }
    }

    @Test
    void everyTileIsReachedByTabWithFocusInSight() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("index.html"));
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                Object href = page.evaluate(
                        "document.activeElement.closest('.tiles') ? document.activeElement.getAttribute('href') : null");
                if (href != null) {
                    reached.add(String.valueOf(href));
                    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                            .isEqualTo("solid");
                }
            }
            assertThat(reached).hasSize(35).doesNotHaveDuplicates();
        }
    }

    @Test
    void chosenRegionsStandInTheAddress() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("vergelijken.html"));
            page.check("input[value=AM01]");
            page.check("input[value=AM22]");
            assertThat(page.url()).endsWith("#AM01,AM22");
            Page shared = window.newPage();
            shared.navigate(page.url());
            assertThat(shared.locator("#vergelijken-tabel tbody tr:visible th").allInnerTexts())
                    .containsExactly("Groningen", "Rijnmond");
            assertThat(shared.locator(".ends li:visible").count()).isEqualTo(2);
            for (String code : List.of("AM02", "AM03", "NL")) {
                shared.check("input[value=" + code + "]");
            }
            assertThat(shared.locator("input[type=checkbox]:not(:disabled)").count())
                    .isEqualTo(5);
            assertThat(shared.innerText(".chosen[aria-live]"))
                    .isEqualTo("U ziet: Drenthe, Friesland, Groningen, Rijnmond, Nederland");
        }
    }

    @Test
    void anAddressOfSomethingElseLeavesWhatIsChosen() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("vergelijken.html"));
            page.check("input[value=AM01]");
            page.locator(".skip").focus();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#inhoud");
            assertThat(page.locator("#vergelijken-kwartalen tbody tr:visible th")
                            .allInnerTexts())
                    .containsExactly("Groningen");
            page.uncheck("input[value=AM01]");
            assertThat(page.url()).endsWith("#all");
            assertThat(page.innerText(".chosen")).isEqualTo("U ziet alle gebieden.");
            page.navigate(page.url().replace("#all", "#AM01,AM02,AM99,AM03,AM04,AM05,AM06"));
            assertThat(page.locator("input:checked").count()).isEqualTo(5);
        }
    }

    @Test
    void columnsSortRowsBothWays() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("vergelijken.html"));
            String first = "#vergelijken-tabel tbody tr:first-child th";
            page.click("#vergelijken-tabel thead th:nth-child(2) button");
            assertThat(page.innerText(first)).isEqualTo("Midden-Holland");
            page.click("#vergelijken-tabel thead th:nth-child(2) button");
            assertThat(page.getAttribute("#vergelijken-tabel thead th:nth-child(2)", "aria-sort"))
                    .isEqualTo("descending");
            assertThat(page.innerText(".sorted[aria-live]")).isEqualTo("Werkzame personen: aflopend gesorteerd");
        }
    }

    @Test
    void printedRegionIsTwoPages() throws IOException {
        for (String name : List.of("AM22.html", "AM02.html", "AM35.html", "en/AM22.html")) {
            try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
                Page page = TestBrowser.open(window, dashboard.resolve(name));
                byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                try (PDDocument document = Loader.loadPDF(printed)) {
                    assertThat(document.getNumberOfPages()).as(name).isEqualTo(2);
                }
            }
        }
    }

    @Test
    void nothingMovesWhileAPageLoads() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            window.addInitScript("window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => "
                    + "window.moved += entry.value)).observe({type: 'layout-shift', buffered: true});");
            for (String name : List.of("AM22.html", "vergelijken.html")) {
                Page page = TestBrowser.open(window, dashboard.resolve(name));
                assertThat(page.evaluate("window.moved")).as(name).isEqualTo(0);
            }
        }
    }

    @Test
    void pagesAskForNothingButThemselves() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            TestBrowser.open(window, dashboard.resolve("AM22.html"));
        }
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(dashboard.toUri().toString()) && address.endsWith(".html"));
    }
}
