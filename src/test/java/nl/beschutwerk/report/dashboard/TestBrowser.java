package nl.beschutwerk.report.dashboard;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium or Chrome of this machine, which opens files and reaches no network, but for a page of this machine where a test asks. */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> requests = new ArrayList<>();

    /** The windows in which rules are held against pages, which stay open: a new one takes longer than the rules. */
    private final Map<String, Page> looking = new HashMap<>();

    /** How readers see a page. */
    public enum Scheme {
        LIGHT,
        DARK,
        FORCED;

        private ColorScheme colours() {
            return this == LIGHT ? ColorScheme.LIGHT : ColorScheme.DARK;
        }
    }

    private TestBrowser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Starts it. Where this machine has none, the tests that need it are left out, which is said loudly. */
    public static TestBrowser start() {
        Optional<Path> executable = Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            System.err.println(
                    "LEFT OUT: no page of the dashboard was opened in a browser, for this machine has no Chromium"
                            + " or Chrome. Install Debian's package chromium, or name one in the variable CHROMIUM.");
        }
        Assumptions.assumeTrue(executable.isPresent(), "this machine has no Chromium or Chrome");
        return new TestBrowser(executable.orElseThrow());
    }

    /** A window of this width, in which pages run their script. */
    BrowserContext window(int width, Scheme scheme) {
        return window(width, scheme, true);
    }

    BrowserContext window(int width, Scheme scheme, boolean script) {
        return window(width, scheme, script, true);
    }

    /** A window that reaches a server on this machine. */
    public BrowserContext online(int width, Scheme scheme) {
        return window(width, scheme, true, false);
    }

    private BrowserContext window(int width, Scheme scheme, boolean script, boolean offline) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme.colours())
                .setForcedColors(scheme == Scheme.FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setOffline(offline));
        window.onRequest(request -> requests.add(request.url()));
        return window;
    }

    static Page open(BrowserContext window, Path file) {
        Page page = window.newPage();
        page.navigate(file.toUri().toString());
        return page;
    }

    /** What the rules of axe find on a page, all of them and without exclusions. */
    List<String> violations(Path file, int width, Scheme scheme) {
        Page page = looking.computeIfAbsent(
                scheme + " " + width, window -> window(width, scheme).newPage());
        page.navigate(file.toUri().toString());
        return violations(page, scheme + " " + width + ", " + file.getFileName());
    }

    /** What the rules of axe find on a page that is open. */
    public static List<String> violations(Page page, String name) {
        // Legacy mode looks at the page alone, without a second one for frames, of which pages have none.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> name + ": " + rule.getId() + " "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    /** The addresses that pages asked for. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
