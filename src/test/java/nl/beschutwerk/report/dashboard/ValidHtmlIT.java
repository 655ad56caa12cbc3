package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.reference.InventedMap;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds every page, in both languages, against the HTML standard: no error and no warning. It needs no database. */
class ValidHtmlIT {

    @TempDir
    private static Path folder;

    private static HtmlValidator validator;
    private static List<Path> pages;

    @BeforeAll
    static void start() throws Exception {
        validator = HtmlValidator.start();
        pages = new DashboardReport()
                .write(FullSizeExample.release(), folder).stream()
                        .filter(file -> file.toString().endsWith(".html"))
                        .map(folder::resolve)
                        .toList();
    }

    @AfterAll
    static void stop() {
        validator.close();
    }

    @Test
    void everyPageIsValid() throws Exception {
        List<String> messages = new ArrayList<>();
        for (Path page : pages) {
            messages.addAll(validator.messages(page));
        }

        assertThat(pages).hasSize(78);
        assertThat(messages).isEmpty();
    }

    @Test
    void aPageWithAMapIsValid(@TempDir Path withMap) throws Exception {
        ReleaseContent content = FullSizeExample.release();
        new DashboardReport()
                .write(
                        ReleaseExamples.withMap(
                                content, InventedMap.regions(content.quarter().referenceDate())),
                        withMap);

        assertThat(validator.messages(withMap.resolve("dashboard/AM22.html"))).isEmpty();
    }

    /** The validator is alive: it sees an error in HTML, one in CSS, what it only warns of, and the wrong language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            </h1>                  | </h1></b>                | error: Stray end tag “b”
            <main id="inhoud"      | <main id="kerncijfers"   | error: Duplicate ID
            header { padding: 0; } | header { padding: wide;} | error: CSS: “padding”
            </main>                | <section></section></main> | warning: Section lacks heading
            <html lang="nl">       | <html lang="en">         | warning: This document appears to be written in Dutch
            """)
    void spoiltPageIsRefused(String right, String wrong, String message) throws Exception {
        String html = Files.readString(folder.resolve("dashboard/AM22.html"));
        assertThat(html).contains(right);
        Path spoilt = folder.resolve("spoilt.html");
        Files.writeString(spoilt, html.replace(right, wrong));

        assertThat(validator.messages(spoilt)).anyMatch(said -> said.contains(message));
    }
}
