package nl.beschutwerk.operate.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.dashboard.HtmlValidator;
import nl.beschutwerk.report.dashboard.TestBrowser;
import nl.beschutwerk.report.dashboard.TestBrowser.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How the pages of serve are seen, and that anybody can use them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserIT {

    private static final List<String> ALL = List.of("/", "/quarter/2024-Q4", "/quarter/2024-Q3", "/quarter/2031-Q1");

    @TempDir
    private Path folder;

    private ShownPages shown;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        shown = ShownPages.of(home);
    }

    @AfterAll
    void close() throws Exception {
        shown.close();
    }

    @Test
    void everyPageAndItsStyleAreValid() throws Exception {
        List<String> messages = new ArrayList<>();
        try (HtmlValidator validator = HtmlValidator.start()) {
            for (String path : ALL) {
                messages.addAll(validator.messages(written(shown.get(path).body())));
            }
            messages.addAll(
                    validator.messages(written("<!DOCTYPE html>\n<html lang=\"en\"><head><title>Style</title><style>"
                            + shown.get("/page.css").body() + "</style></head><body><p>Style.</p></body></html>")));
            assertThat(messages).isEmpty();
            assertThat(validator.messages(written(shown.get("/").body().replace("</h1>", "</h2>"))))
                    .isNotEmpty();
        }
    }

    private Path written(String html) throws Exception {
        return Files.writeString(folder.resolve("page.html"), html);
    }

    @Test
    void axeFindsNothingInAnyColoursAtAnyWidth() {
        try (TestBrowser browser = TestBrowser.start()) {
            List<String> found = new ArrayList<>();
            for (Scheme scheme : Scheme.values()) {
                for (int width : new int[] {320, 1280}) {
                    try (BrowserContext window = browser.online(width, scheme)) {
                        Page page = window.newPage();
                        for (String path : ALL) {
                            page.navigate(shown.address(path));
                            found.addAll(TestBrowser.violations(page, scheme + " " + width + " " + path));
                        }
                    }
                }
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void nothingIsForbiddenByThePolicyAndNothingIsWiderThanAPhone() {
        try (TestBrowser browser = TestBrowser.start();
                BrowserContext window = browser.online(320, Scheme.LIGHT)) {
            List<String> said = new ArrayList<>();
            Page page = window.newPage();
            page.onConsoleMessage(message -> said.add(message.text()));
            for (String path : ALL) {
                page.navigate(shown.address(path));
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(page.evaluate("getComputedStyle(document.body).maxWidth"))
                        .as("the style sheet of %s", path)
                        .isNotEqualTo("none");
                assertThat(page.title()).endsWith("Dashboard beschut werk");
            }
            // The last page is not found, and the browser says so; it also looks for an icon of the site.
            assertThat(said).noneMatch(message -> message.contains("Security Policy"));
            assertThat(browser.requests()).allMatch(request -> request.startsWith(shown.address("/")));
        }
    }

    @Test
    void allLinksAndTablesAreReachedByTheKeyboard() {
        try (TestBrowser browser = TestBrowser.start();
                BrowserContext window = browser.online(1280, Scheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate(shown.address("/"));
            int stops = ((Number) page.evaluate("document.querySelectorAll('a[href], .scroll').length")).intValue();
            List<Object> reached = new ArrayList<>();
            for (int i = 0; i < stops; i++) {
                page.keyboard().press("Tab");
                reached.add(page.evaluate(
                        "[...document.querySelectorAll('a[href], .scroll')].indexOf(document.activeElement)"));
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
            }
            assertThat(reached).hasSize(stops).doesNotHaveDuplicates().doesNotContain(-1);
            page.navigate(shown.address("/"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }
}
