package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.reference.InventedMap;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.dashboard.TestBrowser.Scheme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages with a map of outlines in a browser. In Haaglanden the figure is hidden, in Groot Amsterdam it is absent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapIT {

    private static final List<String> NAMES = List.of("index.html", "AM22.html", "en/AM21.html");

    private Path dashboard;
    private TestBrowser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = TestBrowser.start();
        ReleaseContent content = FullSizeExample.release();
        new DashboardReport()
                .write(
                        ReleaseExamples.withMap(
                                content, InventedMap.regions(content.quarter().referenceDate())),
                        folder);
        dashboard = folder.resolve("dashboard");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void axeFindsNothing() {
        List<String> found = new ArrayList<>();
        for (String name : NAMES) {
            found.addAll(browser.violations(dashboard.resolve(name), 320, Scheme.LIGHT));
            found.addAll(browser.violations(dashboard.resolve(name), 768, Scheme.FORCED));
            found.addAll(browser.violations(dashboard.resolve(name), 1280, Scheme.DARK));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsWiderThanTheWindow() {
        try (BrowserContext window = browser.window(320, Scheme.LIGHT)) {
            for (String name : NAMES) {
                Page page = TestBrowser.open(window, dashboard.resolve(name));
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void pagesStaySmall() throws IOException {
        for (String name : NAMES) {
            String page = Files.readString(dashboard.resolve(name));
            int from = page.indexOf("<svg class=\"land\"");
            assertThat(page.indexOf("</svg>", from) - from).as(name).isBetween(10_000, 60_000);
            assertThat(page.length()).as(name).isLessThan(400_000);
        }
    }

    @Test
    void everyRegionIsReachedByTabWithFocusInSight() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("AM22.html"));
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                if (page.evaluate("document.activeElement.closest('.land') !== null")
                        .equals(true)) {
                    reached.add(String.valueOf(page.evaluate("document.activeElement.getAttribute('href')")));
                    assertThat(page.evaluate(
                                    "getComputedStyle(document.activeElement.querySelector('path')).strokeWidth"))
                            .isEqualTo("8px");
                    assertThat(page.evaluate("getComputedStyle(document.activeElement.querySelector('.full')).opacity"))
                            .isEqualTo("1");
                }
            }
            assertThat(reached).hasSize(35).doesNotHaveDuplicates().endsWith("AM22.html");
        }
    }

    @Test
    void everyRegionIsNamedWithItsFigure() {
        try (BrowserContext window = browser.window(320, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve("AM22.html"));
            Locator map = page.getByRole(
                    AriaRole.GROUP, new Page.GetByRoleOptions().setName("Kaart van de arbeidsmarktregio’s"));
            for (String name : List.of("Rijnmond: 105%", "Haaglanden: geheim", "Groot Amsterdam: geen cijfer")) {
                assertThat(map.getByRole(
                                        AriaRole.LINK,
                                        new Locator.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true))
                                .count())
                        .as(name)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void printedRegionIsTwoPages() throws IOException {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            for (String name : List.of("AM22.html", "AM02.html")) {
                Page page = TestBrowser.open(window, dashboard.resolve(name));
                byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                try (PDDocument document = Loader.loadPDF(printed)) {
                    assertThat(document.getNumberOfPages()).as(name).isEqualTo(2);
                }
            }
        }
    }
}
