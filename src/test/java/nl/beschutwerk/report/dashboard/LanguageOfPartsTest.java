package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is Dutch on English pages says so ({@code lang="nl"}, WCAG 3.1.2), and nothing else is Dutch. Names of regions and
 * municipalities are names, in every language the same.
 */
class LanguageOfPartsTest {

    /** A second version, so that the page about the figures tells of a correction. */
    private static final ReleaseContent CONTENT = ReleaseExamples.asCorrection(
            FullSizeExample.release(),
            new Correction(2, 1, "UWV heeft de levering verbeterd", List.of(), new TreeSet<>()),
            "verbeterd");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(?:,choice,)?|[|}]|\\d[#<]");
    private static final List<String> READ_ATTRIBUTES = List.of("aria-label", "title", "data-point", "data-chooser");

    @TempDir
    private static Path folder;

    private static List<Path> english;

    @BeforeAll
    static void writes() throws IOException {
        english = new DashboardReport()
                .write(CONTENT, folder).stream()
                        .filter(file -> file.startsWith("dashboard/en"))
                        .map(folder::resolve)
                        .toList();
    }

    @Test
    void englishPagesHaveNoDutchWordsThatAreNotMarked() throws IOException {
        assertThat(english).hasSize(39);
        for (Path page : english) {
            assertThat(dutchWords(Jsoup.parse(page))).as(page.toString()).isEmpty();
        }
    }

    /** The test above can fail: a Dutch page is full of such words, and one sentence on an English page is enough. */
    @Test
    void aDutchSentenceIsFound() throws IOException {
        assertThat(dutchWords(Jsoup.parse(folder.resolve("dashboard/over.html"))))
                .contains("de", "mensen", "doelstelling")
                .hasSizeGreaterThan(100);
        Document page = Jsoup.parse(folder.resolve("dashboard/en/AM22.html"));
        page.select("main p").get(0).text("Dit cijfer is geheim.");
        page.select("[data-plot] .point").get(0).attr("data-point", "Banen van 31 uur, 31 December 2024");

        assertThat(dutchWords(page)).containsExactly("banen", "cijfer", "dit", "geheim", "uur", "van");
    }

    @Test
    void whatStaysDutchIsMarked() throws IOException {
        assertThat(marked("AM22.html", "footer span"))
                .containsExactly(CONTENT.edition().contact(), CONTENT.edition().licence());
        assertThat(marked("AM22.html", ".language a")).containsExactly("Nederlands");
        assertThat(marked("AM22.html", ".mark span, h1 span"))
                .hasSizeGreaterThan(5)
                .containsOnly("SYNTHETISCHE GEGEVENS");
        assertThat(marked("over.html", "#method span, #corrections span"))
                .containsExactly("controle/methode.yaml", "leesmij.txt", "correcties.csv");
        assertThat(marked("downloads.html", "#open-data a, #open-data span")).contains("leesmij.txt", "cijfers.csv");
    }

    @Test
    void linksTellThatWhatTheyLeadToIsDutch() throws IOException {
        Document page = Jsoup.parse(folder.resolve("dashboard/en/downloads.html"));

        assertThat(page.select("a[href^=../../]"))
                .hasSizeGreaterThan(100)
                .allMatch(link -> link.attr("hreflang").equals("nl"));
        assertThat(page.select(".language a").attr("hreflang")).isEqualTo("nl");
        assertThat(Jsoup.parse(folder.resolve("dashboard/downloads.html"))
                        .select(".language a")
                        .attr("hreflang"))
                .isEqualTo("en");
    }

    @Test
    void dutchPagesMarkNothingAsDutch() throws IOException {
        assertThat(Jsoup.parse(folder.resolve("dashboard/downloads.html")).select("main [lang], footer [lang]"))
                .isEmpty();
    }

    private static List<String> marked(String page, String selector) throws IOException {
        return Jsoup.parse(folder.resolve("dashboard/en").resolve(page)).select(selector).stream()
                .filter(element -> element.attr("lang").equals("nl"))
                .map(Element::text)
                .toList();
    }

    /** The words of Dutch messages that no English message has, outside what is marked and the names of areas, long and short. */
    private static Set<String> dutchWords(Document page) {
        page.select("[lang=nl]:not(html), .tiles .short, style, script").remove();
        List<String> texts = new ArrayList<>();
        texts.add(page.body().text());
        for (String attribute : READ_ATTRIBUTES) {
            texts.addAll(page.select("[" + attribute + "]").eachAttr(attribute));
        }
        // Nothing in the title can be marked; there, the English words for it come first.
        texts.add(page.title().replace("SYNTHETIC DATA (SYNTHETISCHE GEGEVENS)", ""));
        String all = String.join(" ", texts);
        for (String name : names()) {
            all = all.replace(name, " ");
        }
        Set<String> found = words(Stream.of(all));
        found.retainAll(onlyDutch());
        return found;
    }

    private static Set<String> onlyDutch() {
        Set<String> words = words(messages(Language.NL));
        words.removeAll(words(messages(Language.EN)));
        return words;
    }

    private static Stream<String> messages(Language language) {
        Words words = Words.in(language);
        return words.keys().stream()
                .map(key -> ARGUMENT.matcher(words.pattern(key)).replaceAll(" "));
    }

    /** The names of all areas, long ones first, since some are part of others. */
    private static List<String> names() {
        return Stream.of(AreaLevel.ARBEIDSMARKTREGIO, AreaLevel.GEMEENTE)
                .flatMap(level -> CONTENT.figures().areas(level).stream())
                .map(Area::name)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(NO_LETTERS::splitAsStream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
