package nl.beschutwerk.audit.dashboard;

import static nl.beschutwerk.audit.dashboard.SpoiltPage.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words around true numbers that make them say something else, and what the proof says of them. */
class SpoiltWordsTest {

    private static final ReleaseContent CONTENT = ReleaseExamples.synthetic(PagesExample.content());
    private static final String REGION = "dashboard/AM01.html";
    private static final String COUNTRY = "dashboard/index.html";
    private static final String ENGLISH = "dashboard/en/AM01.html";

    @TempDir
    private static Path release;

    private static OpenData openData;

    @BeforeAll
    static void pagesAreMade() throws IOException {
        PagesExample.write(CONTENT, release);
        openData = OpenData.read(release.resolve("opendata"), ReleaseExamples.composition(CONTENT));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "minder of meer dan de doelstelling",
                        COUNTRY,
                        page -> other(first(page, "#kerncijfers-beeld .message"), "minder dan de", "meer dan de"),
                        "iets anders zegt"),
                edit(
                        "lager of hoger dan in heel Nederland",
                        REGION,
                        page -> other(first(page, "#regios-ranglijst .message"), "lager dan", "hoger dan"),
                        "iets anders zegt"),
                edit(
                        "een schatting die geen ruwe schatting is",
                        COUNTRY,
                        words("#kerncijfers-beeld .message", "Er zijn ", "Er zijn naar schatting "),
                        "een schatting"),
                edit(
                        "een andere regio in de titel",
                        REGION,
                        page -> first(page, "h1").text(first(page, "h1").text().replace("Groningen", "Zeeland")),
                        "een andere titel"),
                edit(
                        "een andere regio in de Engelse titel",
                        ENGLISH,
                        page -> page.title(page.title().replace("Groningen", "Zeeland")),
                        "een andere titel"),
                edit(
                        "een andere regio in de eerste zin",
                        REGION,
                        words(".lead", "arbeidsmarktregio Groningen", "arbeidsmarktregio Zeeland"),
                        "in de eerste zinnen"),
                edit(
                        "een andere datum in de eerste zin",
                        REGION,
                        words(".lead", "31 december 2024", "30 september 2024"),
                        "in de eerste zinnen"),
                edit("een deel te weinig", REGION, page -> first(page, "#wie").remove(), "heeft de delen"),
                edit(
                        "delen in een andere volgorde",
                        REGION,
                        page -> first(page, "#wie").after(first(page, "#kerncijfers")),
                        "heeft de delen"),
                edit(
                        "een grafiek zonder merk",
                        REGION,
                        page -> first(page, "figcaption > .mark").remove(),
                        "niet dat de gegevens synthetisch"),
                edit(
                        "geen waarschuwing",
                        REGION,
                        page -> first(page, "p.warning").remove(),
                        "waarschuwt niet"),
                edit(
                        "een andere groep als grootste",
                        COUNTRY,
                        SpoiltWordsTest::otherLargest,
                        "ten onrechte het hoogste"),
                edit(
                        "niet alles te zien",
                        COUNTRY,
                        words(
                                "#wie-leeftijd-beeld .message",
                                "de grootste groep is",
                                "van de groepen die te zien zijn, is de grootste groep"),
                        "niet alles te zien"),
                edit(
                        "een geheime staaf tussen de andere",
                        COUNTRY,
                        page -> first(page, "#regios-ranglijst .bars > li")
                                .before(first(page, "#regios-ranglijst .bars > li:has(.hidden)")),
                        "van hoog naar laag"),
                edit(
                        "een regel van de voet als zin",
                        ENGLISH,
                        page -> first(page, "main")
                                .append("<p>" + first(page, "footer p").text() + "</p>"),
                        "niet uit de open data"),
                edit(
                        "een legenda zonder kaart",
                        REGION,
                        page -> first(page, "#kerncijfers-beeld").append("<ul class=legend><li>12</li></ul>"),
                        "niet uit de open data"));
    }

    private static Arguments edit(String name, String file, Consumer<Document> edit, String said) {
        return arguments(name, file, edit, said);
    }

    private static Consumer<Document> words(String selector, String words, String others) {
        return page -> {
            Element element = first(page, selector);
            assertThat(element.html()).contains(words);
            element.html(element.html().replace(words, others));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void areFound(String name, String file, Consumer<Document> edit, String said) throws IOException {
        new SpoiltPage(release, openData).isFound(file, edit, said);
    }

    /** Says one of two opposites where it said the other. */
    private static void other(Element element, String one, String other) {
        String html = element.html();
        assertThat(html.contains(one) || html.contains(other)).isTrue();
        element.html(html.contains(one) ? html.replace(one, other) : html.replace(other, one));
    }

    /** A true number of a true group, which is not the largest. */
    private static void otherLargest(Document page) {
        Element message = first(page, "#wie-leeftijd-beeld .message");
        Element shown = message.child(0);
        Element other = page.select("#wie-leeftijd-tabel tbody tr").stream()
                .filter(row -> !row.hasClass("total") && !row.text().contains(shown.text()))
                .findFirst()
                .orElseThrow();
        String group = message.html().replaceFirst("(?s).*“(.*)”.*", "$1");
        message.html(message.html()
                .replace(group, other.child(0).text())
                .replace(shown.outerHtml(), other.child(1).html()));
    }
}
