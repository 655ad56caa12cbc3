package nl.beschutwerk.audit.dashboard;

import static nl.beschutwerk.audit.dashboard.SpoiltPage.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.reference.InventedMap;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit in a map of outlines, and what the proof says of it. */
class SpoiltMapTest {

    private static final String COUNTRY = "dashboard/index.html";
    private static final String REGION = "dashboard/AM01.html";
    private static final String ENGLISH = "dashboard/en/AM01.html";

    @TempDir
    private static Path release;

    private static OpenData openData;

    @BeforeAll
    static void pagesAreMade() throws IOException {
        ReleaseContent some = PagesExample.content();
        ReleaseContent content =
                ReleaseExamples.withMap(some, InventedMap.regions(some.quarter().referenceDate()));
        PagesExample.write(content, release);
        openData = OpenData.read(release.resolve("opendata"), ReleaseExamples.composition(content));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("een andere klasse", COUNTRY, page -> given(page).attr("class", "level-one"), "niet in klasse"),
                edit(
                        "een andere vulling",
                        COUNTRY,
                        page -> path(page).attr("fill", "url(#filling-one)"),
                        "niet in klasse"),
                edit(
                        "een geheime in een klasse",
                        COUNTRY,
                        page -> hidden(page).attr("class", "level-three"),
                        "niet in klasse hidden"),
                edit("een andere omtrek", ENGLISH, page -> path(page).attr("d", "M1 1l9 0 0 9z"), "andere omtrek"),
                edit("een omtrek met meer", COUNTRY, page -> path(page).attr("d", "M1 1l1234 0 0 9z"), "andere omtrek"),
                edit(
                        "een getal elders",
                        ENGLISH,
                        page -> first(page, ".land .share").attr("x", "12"),
                        "andere omtrek"),
                edit("een eigenschap erbij", COUNTRY, page -> path(page).attr("opacity", "0"), "andere omtrek"),
                edit("een regio te weinig", COUNTRY, page -> given(page).remove(), "niet elke regio"),
                edit(
                        "een regio dubbel",
                        COUNTRY,
                        page -> given(page).after(given(page).outerHtml()),
                        "niet elke regio"),
                edit(
                        "een andere naam",
                        COUNTRY,
                        page -> first(page, ".land .full").text("Zeeland: "),
                        "noemt een vlak"),
                edit("een andere verwijzing", COUNTRY, page -> given(page).attr("href", "over.html"), "noemt een vlak"),
                edit("een ander getal", COUNTRY, page -> number(page).text("1%"), "toont \"1%\""),
                edit("geen getal", COUNTRY, page -> number(page).remove(), "zonder één deel"),
                edit("een ander cijfer", COUNTRY, SpoiltMapTest::otherFigure, "zonder één deel"),
                edit(
                        "niet de eigen regio",
                        REGION,
                        page -> first(page, ".land .own").removeClass("own"),
                        "de eigen regio"),
                edit(
                        "een andere legenda",
                        COUNTRY,
                        page -> first(page, ".legend > li").remove(),
                        "zonder legenda"),
                edit(
                        "een andere vulling in de legenda",
                        COUNTRY,
                        page -> first(page, ".legend rect").attr("fill", "url(#filling-five)"),
                        "andere kleuren en patronen"),
                edit(
                        "een ander patroon",
                        COUNTRY,
                        page -> first(page, "pattern").attr("id", "x"),
                        "andere kleuren"),
                edit("iets erbij", COUNTRY, page -> first(page, ".land").appendElement("g"), "andere kleuren"),
                edit(
                        "een andere grootte",
                        ENGLISH,
                        page -> first(page, ".land").attr("viewBox", "0 0 600 999"),
                        "andere grootte"));
    }

    private static Arguments edit(String name, String file, Consumer<Document> edit, String said) {
        return arguments(name, file, edit, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void isFound(String name, String file, Consumer<Document> edit, String said) throws IOException {
        new SpoiltPage(release, openData).isFound(file, edit, said);
    }

    /** Where readers choose the colours, the pattern alone tells the classes of a map apart. */
    @Test
    void everyClassHasAPatternOfItsOwn() throws IOException {
        Document page = Jsoup.parse(Files.readString(release.resolve(COUNTRY)));

        assertThat(page.select("pattern")).hasSize(7);
        assertThat(page.select("pattern").stream()
                        .map(pattern -> pattern.select("path").attr("d")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMapAsItIsMadePasses() throws IOException {
        DashboardProof proof = proof();

        assertThat(proof.failures()).map(Failure::toString).isEmpty();
        assertThat(proof.tiles()).isEqualTo(outlines());
    }

    private static int outlines() throws IOException {
        int all = 0;
        try (Stream<Path> files = Files.walk(release.resolve("dashboard"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                assertThat(page.select(".tiles")).as(file.toString()).isEmpty();
                all += page.select("svg.land > a").size();
            }
        }
        assertThat(all).isPositive();
        return all;
    }

    private static DashboardProof proof() throws IOException {
        return DashboardProof.of(release, openData, StopSignal.NEVER, WorkDone.unwatched());
    }

    private static Element given(Document page) {
        return first(page, ".land > a:has(.given)");
    }

    private static Element hidden(Document page) {
        return first(page, ".land > a:has(.hidden)");
    }

    private static Element path(Document page) {
        return first(page, ".land > a:has(.given) > path");
    }

    private static Element number(Document page) {
        return first(page, ".land .given");
    }

    /** The figure of another region's people, which it truly is. */
    private static void otherFigure(Document page) {
        Element other = first(page, "td > .given");
        number(page).attr("data-figure", other.attr("data-figure")).text(other.text());
    }
}
