package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.dashboard.TestBrowser.Scheme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in grey, in the colours that a reader chooses, and on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutColourIT {

    /** Of the luminance of a class and the next, as WCAG counts contrast. */
    private static final double LEAST_STEP = 1.35;

    private static final List<String> CLASSES = List.of("one", "two", "three", "four", "five", "hidden", "absent");
    private static final int WITH_PERCENTAGE = 5;
    private static final Pattern CHANNEL = Pattern.compile("\\d+");
    private static final String MARK = "SYNTHETISCHE GEGEVENS";

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

    @ParameterizedTest
    @EnumSource(
            value = Scheme.class,
            names = {"LIGHT", "DARK"})
    void classesOfTheMapAreARampInGrey(Scheme scheme) {
        List<Double> ramp = new ArrayList<>();
        for (Object colour : ofClasses(scheme, false, "style => style.backgroundColor")) {
            ramp.add(luminance(String.valueOf(colour)));
        }
        for (int i = 1; i < WITH_PERCENTAGE; i++) {
            double lighter = ramp.get(scheme == Scheme.LIGHT ? i - 1 : i);
            double darker = ramp.get(scheme == Scheme.LIGHT ? i : i - 1);
            assertThat((lighter + 0.05) / (darker + 0.05))
                    .as("classes %d and %d in %s", i, i + 1, scheme)
                    .isGreaterThan(LEAST_STEP);
        }
    }

    @Test
    void printedClassesOfTheMapAreARampInGrey() {
        List<Object> printed = ofClasses(Scheme.DARK, true, "style => style.backgroundColor");

        assertThat(printed).isEqualTo(ofClasses(Scheme.LIGHT, false, "style => style.backgroundColor"));
    }

    /** Where readers choose the colours, each class has a border of its own, in the map as in the legend. */
    @Test
    void classesOfTheMapHaveBordersOfTheirOwn() {
        List<Object> borders = ofClasses(
                Scheme.FORCED,
                false,
                "style => style.borderTopStyle + ' ' + Math.round(parseFloat(style.borderTopWidth))");

        assertThat(borders).hasSize(CLASSES.size()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"index.html", "AM22.html", "vergelijken.html", "over.html", "downloads.html", "en/AM22.html"})
    void everyPrintedSheetSaysThatFiguresAreInvented(String name) throws IOException {
        try (BrowserContext window = browser.window(1280, Scheme.LIGHT)) {
            Page page = TestBrowser.open(window, dashboard.resolve(name));
            byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument document = Loader.loadPDF(printed)) {
                for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(sheet);
                    text.setEndPage(sheet);
                    assertThat(text.getText(document)).as("sheet %d", sheet).contains(MARK + " / SYNTHETIC DATA");
                }
            }
        }
    }

    @Test
    void everyPictureSaysSoOnScreenAndOnPaper() {
        for (String name : List.of("AM22.html", "vergelijken.html", "en/index.html")) {
            try (BrowserContext window = browser.window(320, Scheme.LIGHT)) {
                Page page = TestBrowser.open(window, dashboard.resolve(name));
                int pictures = page.locator("figure").count();
                assertThat(pictures).isPositive();
                assertThat(page.locator("figure .mark:visible").count()).isEqualTo(pictures);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("figure .mark:visible").count()).isEqualTo(pictures);
            }
        }
    }

    /** What a tile and a sample in the legend look like, of each class; both the same. */
    private List<Object> ofClasses(Scheme scheme, boolean printed, String look) {
        List<Object> looks = new ArrayList<>();
        try (BrowserContext window = browser.window(1280, scheme)) {
            Page page = TestBrowser.open(window, dashboard.resolve("index.html"));
            if (printed) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            }
            for (String level : CLASSES) {
                String of = "level-" + level;
                Object sample = page.evaluate(
                        "of => (" + look + ")(getComputedStyle(document.querySelector('.legend .' + of)))", of);
                page.evaluate("of => document.querySelector('.tiles li').className = of", of);
                assertThat(page.evaluate(
                                "of => (" + look + ")(getComputedStyle(document.querySelector('.tiles li')))", of))
                        .as(of)
                        .isEqualTo(sample);
                looks.add(sample);
            }
        }
        return looks;
    }

    /** The relative luminance of {@code rgb(r, g, b)}. */
    private static double luminance(String colour) {
        List<Double> channels = new ArrayList<>();
        Matcher channel = CHANNEL.matcher(colour);
        while (channel.find()) {
            double value = Integer.parseInt(channel.group()) / 255.0;
            channels.add(value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        assertThat(channels).as(colour).hasSize(3);
        return 0.2126 * channels.get(0) + 0.7152 * channels.get(1) + 0.0722 * channels.get(2);
    }
}
