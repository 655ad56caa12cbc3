package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.dashboard.PublishedSite.Content;
import nl.beschutwerk.report.dashboard.TestBrowser.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens in a browser what the published dashboard adds to the sealed pages: banners, notices and the list of quarters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedSiteIT {

    private Path site;
    private TestBrowser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = TestBrowser.start();
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        SortedSet<String> pages = new TreeSet<>();
        for (Path file : new DashboardReport()
                .write(ReleaseExamples.synthetic(ReleaseExamples.withRegion(region)), folder.resolve("release"))) {
            pages.add(Path.of("dashboard").relativize(file).toString());
        }
        site = folder.resolve("published/dashboard");
        Path sealed = folder.resolve("release/dashboard");
        PublishedSite made = new PublishedSite(
                List.of(
                        new QuarterPages(
                                Quarter.parse("2024-Q2"),
                                true,
                                false,
                                new TreeSet<>(),
                                pages,
                                Optional.empty(),
                                new TreeSet<>()),
                        new QuarterPages(
                                Quarter.parse("2024-Q3"),
                                true,
                                true,
                                pages,
                                pages,
                                Optional.empty(),
                                new TreeSet<>(List.of(Quarter.parse("2024-Q2")))),
                        new QuarterPages(
                                Quarter.parse("2024-Q4"),
                                true,
                                true,
                                pages,
                                pages,
                                Optional.empty(),
                                new TreeSet<>(List.of(Quarter.parse("2024-Q2"))))),
                (quarter, file) -> Files.readAllBytes(sealed.resolve(file)));
        for (Map.Entry<String, Content> file : made.files().entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().bytes());
        }
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** All rules of axe, without exclusions, once in each scheme of colours and at each width. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AM01.html",
                "2024-Q3/AM01.html",
                "2024-Q3/en/index.html",
                "2024-Q2/AM01.html",
                "2024-Q2/en/AM01.html",
                "kwartalen.html",
                "en/kwartalen.html"
            })
    void axeFindsNothing(String name) {
        List<String> found = new ArrayList<>();
        found.addAll(browser.violations(site.resolve(name), 320, Scheme.LIGHT));
        found.addAll(browser.violations(site.resolve(name), 768, Scheme.FORCED));
        found.addAll(browser.violations(site.resolve(name), 1280, Scheme.DARK));
        assertThat(found).isEmpty();
    }

    @Test
    void bannerLeadsToTheSamePageWithTheNewestFigures() {
        try (BrowserContext window = browser.window(320, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, site.resolve("2024-Q3/en/AM01.html"));
            page.click("section.warning a");
            assertThat(page.url()).endsWith("/published/dashboard/en/AM01.html");
            assertThat(page.innerText("section.warning"))
                    .contains("include figures of 30 June 2024")
                    .doesNotContain("newer");
            page.click("nav.quarters a");
            page.click("text=of 30 June 2024: withdrawn");
            assertThat(page.innerText("h1")).contains("The figures of 30 June 2024 were withdrawn");
        }
    }

    @Test
    void bannerIsPrinted() {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, site.resolve("2024-Q3/AM01.html"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("section.warning")).isTrue();
            assertThat(page.isVisible("nav.quarters")).isFalse();
        }
    }
}
