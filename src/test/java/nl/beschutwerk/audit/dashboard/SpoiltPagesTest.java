package nl.beschutwerk.audit.dashboard;

import static nl.beschutwerk.audit.dashboard.SpoiltPage.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
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

/** One edit in a page, and what the proof says of it. */
class SpoiltPagesTest {

    private static final ReleaseContent CONTENT = PagesExample.content();
    private static final String REGION = "dashboard/AM01.html";
    private static final String COUNTRY = "dashboard/index.html";
    private static final String COMPARED = "dashboard/vergelijken.html";
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
                        "een ander getal",
                        REGION,
                        page -> cell(page, "werkzame_personen").text("1.234"),
                        "toont \"1.234\""),
                edit(
                        "andere notatie",
                        ENGLISH,
                        page -> big(page).text(big(page).text().replace(',', '.')),
                        "toont \""),
                edit("meer decimalen", REGION, page -> cell(page, "banen_31").appendText(",0"), ",0\" voor"),
                edit("geen procent", REGION, page -> drop(cell(page, "realisatie_banen"), "%"), "realisatie_banen"),
                edit("geen teken", REGION, page -> drop(change(page), "+"), "toont \""),
                edit(
                        "ander teken",
                        REGION,
                        page -> change(page).text("-" + change(page).text()),
                        "toont \"-"),
                edit("verwisselde getallen", REGION, SpoiltPagesTest::swapNumbers, "toont \""),
                edit("verwisselde beweringen", REGION, SpoiltPagesTest::swapClaims, "staat niet bij"),
                edit("een andere datum", REGION, SpoiltPagesTest::otherQuarter, "staat niet bij"),
                edit(
                        "een cijfer dat niet bestaat",
                        REGION,
                        page -> cell(page, "banen_31").attr("data-figure", "figure 1"),
                        "dat is geen cijfer"),
                edit(
                        "geen bewering",
                        REGION,
                        page -> cell(page, "banen_31").removeAttr("data-figure"),
                        "niet uit de open data"),
                edit("geheim getoond", COUNTRY, page -> hidden(page).text("12"), "dat is geheim"),
                edit(
                        "geheim anders van uiterlijk",
                        COUNTRY,
                        page -> hidden(page).attr("class", "given"),
                        "niet uit als hidden"),
                edit("geheim afwezig genoemd", COUNTRY, page -> hidden(page).text("geen cijfer"), "dat is geheim"),
                edit(
                        "iets in een getal",
                        REGION,
                        page -> cell(page, "banen_31").appendElement("b"),
                        "meer dan het getal"),
                edit(
                        "een getal in de tekst",
                        REGION,
                        page -> first(page, ".remark").appendText(" Het zijn er 12."),
                        "\"12\"",
                        "12."),
                edit(
                        "een getal in Romeins",
                        REGION,
                        page -> first(page, ".remark").appendText(" ½"),
                        "½"),
                edit(
                        "een getal in een tooltip",
                        REGION,
                        page -> first(page, "h1").attr("title", "12 mensen"),
                        "title=\"12 mensen\""),
                edit(
                        "een getal in aria-label",
                        REGION,
                        page -> first(page, "nav").attr("aria-label", "12"),
                        "aria-label"),
                edit(
                        "een eigenschap met gegevens",
                        REGION,
                        page -> first(page, "h1").attr("data-n", "twaalf"),
                        "data-n"),
                edit(
                        "een opmerking",
                        REGION,
                        page -> page.body().appendChild(new org.jsoup.nodes.Comment("x")),
                        "opmerking"),
                edit("een ander jaar", REGION, page -> first(page, ".lead").append(" eind 2031"), "eind 2031"),
                edit("een langere staaf", REGION, page -> style(bar(page), "width:12.00%"), "een staaf met"),
                edit("een staaf te veel", COUNTRY, SpoiltPagesTest::barOfHidden, "terwijl er geen getal is"),
                edit("een staaf te weinig", REGION, page -> bar(page).remove(), "niet één staaf"),
                edit(
                        "een andere naam van een staaf",
                        REGION,
                        page -> first(page, "#kerncijfers .name").text("Banen van 31 uur"),
                        "noemt een staaf"),
                edit(
                        "een andere doelstelling",
                        COUNTRY,
                        page -> style(first(page, ".goal"), "left:50.00%"),
                        "niet bij 100 procent"),
                edit(
                        "een hoger punt",
                        COUNTRY,
                        page -> style(first(page, ".point"), "left:0.00%;bottom:99.00%"),
                        "op hoogte 99.00%"),
                edit("een later punt", COUNTRY, SpoiltPagesTest::laterPoint, "niet op schaal"),
                edit(
                        "een andere lijn",
                        COUNTRY,
                        page -> first(page, "polyline").attr("points", "0.00,1.00 100.00,2.00"),
                        "niet door de punten"),
                edit(
                        "een andere doelstelling op lange termijn",
                        COUNTRY,
                        page -> first(page, "#lange-termijn .message [data-figure^=long-run]")
                                .text("30.400"),
                        "toont \"30.400\""),
                edit(
                        "een doelstelling op lange termijn van een ander jaar",
                        COUNTRY,
                        page -> first(page, "#lange-termijn .message [data-figure^=long-run]")
                                .attr("data-figure", "long-run 2040"),
                        "noemt een getal voor"),
                edit(
                        "een ander jaar van de doelstelling op lange termijn",
                        COUNTRY,
                        page -> first(page, "#lange-termijn .message")
                                .textNodes()
                                .get(0)
                                .text("Eind 2030 moeten er "),
                        "zonder de datum"),
                edit(
                        "een doelstelling op lange termijn op een andere hoogte",
                        COUNTRY,
                        page -> style(
                                first(page, "#lange-termijn .point:has([data-figure^=long-run])"),
                                "left:100.00%;bottom:12.00%"),
                        "op hoogte 12.00%"),
                edit(
                        "een andere as",
                        COUNTRY,
                        page -> first(page, ".amount-mark > span").text("7"),
                        "niet op schaal"),
                edit(
                        "een andere datum op de as",
                        COUNTRY,
                        page -> first(page, ".date-mark > span").text("2020"),
                        "niet op schaal"),
                edit(
                        "een andere naam van een punt",
                        COMPARED,
                        page -> first(page, ".point").attr("data-point", "Zeeland, 31 december 2024"),
                        "noemt \"Zeeland"),
                edit(
                        "een ander einde van een lijn",
                        COUNTRY,
                        page -> first(page, ".ends > li").remove(),
                        "het laatste punt"),
                edit(
                        "een tegel in een andere klasse",
                        COUNTRY,
                        page -> tile(page).attr("class", "level-one"),
                        "in klasse one"),
                edit(
                        "een geheime tegel in een klasse",
                        COUNTRY,
                        page -> first(page, ".tiles > li:has(.hidden)").attr("class", "level-three"),
                        "in klasse three"),
                edit(
                        "een weggelaten punt",
                        COUNTRY,
                        page -> first(page, "#ontwikkeling-beeld .point").remove(),
                        "laat land NL banen_31 totaal totaal in 2023-Q4 weg"),
                edit(
                        "een weggelaten gebied in de vergelijking",
                        COMPARED,
                        page -> page.select("[data-area=AM01]").remove(),
                        "laat arbeidsmarktregio AM01 realisatie_banen"),
                edit(
                        "een weggelaten staaf van een groep",
                        REGION,
                        page -> first(page, "#wie-geslacht-beeld .bars > li").remove(),
                        "werkzame_personen geslacht"),
                edit(
                        "een weggelaten groep",
                        ENGLISH,
                        page -> first(page, "#wie-geslacht-tabel tbody > tr").remove(),
                        "werkzame_personen geslacht"),
                edit(
                        "een weggelaten gemeente",
                        REGION,
                        page -> first(page, "#gemeenten-tabel tbody > tr").remove(),
                        "laat gemeente "),
                edit(
                        "een weggelaten kwartaal",
                        REGION,
                        page -> first(page, "#ontwikkeling-tabel tbody > tr").remove(),
                        "laat arbeidsmarktregio AM01 werkzame_personen totaal totaal in 2023-Q4 weg"),
                edit("een weggelaten tegel", COUNTRY, page -> tile(page).remove(), "laat arbeidsmarktregio AM"),
                edit(
                        "een weggelaten lange termijn",
                        COUNTRY,
                        page -> page.select("#lange-termijn-tabel tr:last-child")
                                .remove(),
                        "heeft de doelstelling op lange termijn niet"),
                edit(
                        "een weggelaten kerncijfer",
                        REGION,
                        page -> page.select("#kerncijfers-tabel tbody > tr")
                                .get(1)
                                .remove(),
                        "laat arbeidsmarktregio AM01 banen_31"),
                edit(
                        "een andere plaats in het menu",
                        REGION,
                        page -> page.select("nav a[aria-current]").removeAttr("aria-current"),
                        "waar de lezer is"),
                edit(
                        "een andere eigen staaf",
                        REGION,
                        page -> first(page, "#regios-ranglijst .bars > li:not(.own)")
                                .attr("aria-current", "true"),
                        "ten onrechte wel of niet de eigen"),
                edit(
                        "een eigen tegel zonder dat het gezegd wordt",
                        REGION,
                        page -> page.select(".tiles a[aria-current]").removeAttr("aria-current"),
                        "ten onrechte wel of niet de eigen"),
                edit(
                        "een weggelaten kolom met verschillen",
                        REGION,
                        page -> page.select("#kerncijfers-tabel tr > :nth-child(3)")
                                .remove(),
                        "vergeleken met 2023-Q4 weg"),
                edit(
                        "een weggelaten gemiddelde",
                        REGION,
                        page -> page.select("#kerncijfers-tabel tr:has([data-figure*=gemiddelde_uren])")
                                .remove(),
                        "laat arbeidsmarktregio AM01 gemiddelde_uren"),
                edit(
                        "een geheime tegel als een zonder cijfer",
                        COUNTRY,
                        page -> first(page, ".tiles > li:has(.hidden)").attr("class", "level-absent"),
                        "in klasse absent, niet hidden"),
                edit(
                        "een andere legenda",
                        COUNTRY,
                        page -> first(page, ".legend > li").textNodes().get(0).text("minder dan 50%"),
                        "zonder legenda"),
                edit(
                        "een tegel elders",
                        ENGLISH,
                        page -> style(tile(page), "grid-row:1;grid-column:1/span 2"),
                        "op een andere plaats"),
                edit(
                        "een tegel met een andere naam",
                        COUNTRY,
                        page -> first(page, ".tiles .full").text("Zeeland: "),
                        "noemt een tegel"),
                edit(
                        "een ander opschrift",
                        REGION,
                        page -> first(page, "#kerncijfers-tabel tbody th").text("Niet werkend"),
                        "staat niet bij"),
                edit(
                        "een andere kop",
                        COMPARED,
                        page -> page.select("thead th").get(1).text("Banen van 31 uur"),
                        "staat niet bij"),
                edit(
                        "een ander gebied",
                        COMPARED,
                        page -> first(page, "tbody th").text("Zeeland"),
                        "staat niet bij"),
                edit(
                        "een andere groep",
                        REGION,
                        page -> first(page, "#wie-geslacht-tabel tbody th").text("Totaal"),
                        "staat niet bij"),
                edit(
                        "een andere titel van de tabel",
                        REGION,
                        page -> first(page, "#kerncijfers-tabel caption").text("Kerncijfers van Zeeland"),
                        "gaat niet over"),
                edit(
                        "een verkeerde plaats bij sorteren",
                        COMPARED,
                        SpoiltPagesTest::otherOrder,
                        "verkeerd worden gesorteerd"),
                edit("minder in plaats van meer", REGION, SpoiltPagesTest::less, "iets anders zegt"),
                edit("een ander gebied in een zin", COUNTRY, SpoiltPagesTest::otherRegion, "het gebied niet"),
                edit(
                        "een dode verwijzing",
                        REGION,
                        page -> first(page, "main a").attr("href", "AM99.html"),
                        "niet in de uitgave"),
                edit(
                        "een deel dat er niet is",
                        REGION,
                        page -> first(page, ".skip").attr("href", "#weg"),
                        "niet in de uitgave"),
                edit(
                        "een deel van een andere bladzijde dat er niet is",
                        REGION,
                        page -> first(page, "nav a").attr("href", "index.html#weg"),
                        "niet in de uitgave"),
                edit(
                        "een dode verwijzing in het Engels",
                        ENGLISH,
                        page -> first(page, ".language a").attr("href", "../AM99.html"),
                        "niet in de uitgave"),
                edit(
                        "een verwijzing naar buiten de uitgave",
                        ENGLISH,
                        page -> first(page, "nav a").attr("href", "../../../index.html"),
                        "niet in de uitgave"),
                edit(
                        "een vast pad",
                        REGION,
                        page -> first(page, "nav a").attr("href", "/index.html"),
                        "niet in de uitgave"),
                edit(
                        "een adres op het web",
                        REGION,
                        page -> first(page, "nav a").attr("href", "https://example.org"),
                        "niet in de uitgave"),
                edit(
                        "een verwijzing naar een ander gebied",
                        REGION,
                        page -> first(page, "nav .regions a").attr("href", "AM21.html"),
                        "noemt \""),
                edit(
                        "een plaatje van elders",
                        REGION,
                        page -> page.body().appendElement("img").attr("src", "x"),
                        "onderdeel"),
                edit(
                        "een ander script",
                        REGION,
                        page -> page.body().appendElement("script").attr("type", "module"),
                        "script"),
                edit("een andere titel", REGION, page -> first(page, "h1").text("Beschut werk"), "een andere titel"),
                edit(
                        "een andere voet",
                        REGION,
                        page -> first(page, "footer p").text("Dit is versie 2."),
                        "leesmij.txt"),
                edit(
                        "een andere bewering in het Engels",
                        ENGLISH,
                        page -> first(page, ".lead [data-figure]").remove(),
                        "Nederlandse bladzijde"),
                edit(
                        "een ander opschrift in het Engels",
                        ENGLISH,
                        page -> first(page, "#kerncijfers-tabel tbody th").text("Jobs of 31 hours"),
                        "wat in het Nederlands"),
                edit("meer in plaats van minder in het Engels", ENGLISH, SpoiltPagesTest::less, "iets anders zegt"));
    }

    private static Arguments edit(String name, String file, Consumer<Document> edit, String... said) {
        return arguments(name, file, edit, List.of(said));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void isFound(String name, String file, Consumer<Document> edit, List<String> said) throws IOException {
        new SpoiltPage(release, openData).isFound(file, edit, said.get(said.size() - 1));
    }

    @Test
    void aPageThatIsOnlyWrittenAnewPasses() throws IOException {
        for (String file : List.of(REGION, COUNTRY, COMPARED, ENGLISH)) {
            Document page = Jsoup.parse(Files.readString(release.resolve(file)));
            page.outputSettings().prettyPrint(false);
            Files.writeString(release.resolve(file), page.outerHtml());
        }

        assertThat(failures()).isEmpty();
    }

    private static List<Failure> failures() throws IOException {
        return DashboardProof.of(release, openData, StopSignal.NEVER, WorkDone.unwatched())
                .failures();
    }

    private static Element cell(Document page, String indicator) {
        return first(page, "#kerncijfers-tabel [data-figure^=figure][data-figure*= " + indicator + " ]");
    }

    private static Element change(Document page) {
        return first(page, "#kerncijfers-tabel [data-figure^=change]:contains(+)");
    }

    /** A number with a sign between groups of digits. */
    private static Element big(Document page) {
        return first(page, "[data-figure]:contains(,)");
    }

    private static Element hidden(Document page) {
        return first(page, ".hidden[data-figure]");
    }

    private static Element bar(Document page) {
        return page.select("#kerncijfers .bar").get(1);
    }

    private static Element tile(Document page) {
        return first(page, ".tiles > li:has(.given)");
    }

    private static void style(Element element, String style) {
        element.attr("style", style);
    }

    private static void drop(Element element, String words) {
        element.text(element.text().replace(words, ""));
    }

    private static void swapNumbers(Document page) {
        Element one = cell(page, "werkzame_personen");
        Element other = cell(page, "banen_31");
        String kept = one.text();
        one.text(other.text());
        other.text(kept);
    }

    /** Both numbers are true, but stand in the wrong rows. */
    private static void swapClaims(Document page) {
        swapNumbers(page);
        Element one = cell(page, "werkzame_personen");
        Element other = cell(page, "banen_31");
        String kept = one.attr("data-figure");
        one.attr("data-figure", other.attr("data-figure"));
        other.attr("data-figure", kept);
    }

    /** The number of another quarter, which it truly is. */
    private static void otherQuarter(Document page) {
        List<Element> rows = page.select("#ontwikkeling-tabel tbody tr");
        Element row = rows.get(0);
        Element last = rows.get(rows.size() - 1);
        row.child(1).html(last.child(1).html());
    }

    private static void barOfHidden(Document page) {
        first(page, ".bars > li:has(.hidden) .track")
                .appendElement("span")
                .addClass("bar")
                .addClass("share")
                .attr("style", "width:10.00%");
    }

    private static void laterPoint(Document page) {
        Element point = first(page, ".point");
        style(point, point.attr("style").replaceFirst("left:[0-9.]+%", "left:7.00%"));
    }

    private static void otherOrder(Document page) {
        List<Element> rows = page.select("tbody tr");
        String kept = rows.get(0).attr("data-order");
        rows.get(0).attr("data-order", rows.get(1).attr("data-order"));
        rows.get(1).attr("data-order", kept);
    }

    private static void less(Document page) {
        Element lead = first(page, ".lead");
        lead.html(
                lead.html().replaceFirst("mensen meer", "mensen minder").replaceFirst(" more people", " fewer people"));
    }

    private static void otherRegion(Document page) {
        Element message = first(page, "#regios-kaart .message");
        message.html(message.html().replaceFirst(" in [^<]+ tot ", " in Zeeland tot "));
    }
}
