package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.dashboard.PublishedSite.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published dashboard of several quarters, from the pages of a real release. */
class PublishedSiteTest {

    private static final Quarter Q2 = Quarter.parse("2024-Q2");
    private static final Quarter Q3 = Quarter.parse("2024-Q3");
    private static final Quarter Q4 = Quarter.parse("2024-Q4");
    private static final LocalDate WITHDRAWN_ON = LocalDate.of(2025, 2, 3);
    private static final SortedSet<String> NONE = new TreeSet<>();

    @TempDir
    static Path folder;

    private static SortedSet<String> pages;

    @BeforeAll
    static void makePages() throws Exception {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        pages = new TreeSet<>();
        for (Path file : new DashboardReport().write(ReleaseExamples.withRegion(region), folder)) {
            pages.add(Path.of("dashboard").relativize(file).toString());
        }
    }

    @Test
    void theNewestQuarterStandsAtFixedAddressesAndItsOwn() throws Exception {
        SortedMap<String, String> site = site(published(Q4));

        assertThat(site).containsKeys("AM01.html", "en/AM01.html", "csv/AM01.csv", "2024-Q4/en/AM01.html");
        assertThat(site.get("AM01.html")).isEqualTo(sealed("AM01.html"));
        assertThat(site.get("csv/AM01.csv")).isEqualTo(sealed("csv/AM01.csv"));
        assertThat(site.get("2024-Q4/csv/AM01.csv")).isEqualTo(sealed("csv/AM01.csv"));
    }

    @Test
    void anEarlierQuarterLinksTheSamePageOfTheNewest() throws Exception {
        SortedMap<String, String> site = site(published(Q3), published(Q4));

        assertThat(banner(site, "2024-Q3/AM01.html"))
                .isEqualTo("Let op: dit zijn de cijfers over 30 september 2024. Er zijn nieuwere cijfers."
                        + " Naar deze bladzijde met de cijfers over 31 december 2024 -> ../AM01.html");
        assertThat(banner(site, "2024-Q3/en/AM01.html"))
                .isEqualTo("Note: these are the figures of 30 September 2024. There are newer figures."
                        + " To this page with the figures of 31 December 2024 -> ../../en/AM01.html");
        assertThat(banner(site, "AM01.html")).isEmpty();
        assertThat(banner(site, "2024-Q4/AM01.html")).isEmpty();
    }

    @Test
    void aBannerAddsToThePageAndChangesNothing() throws Exception {
        Document document = page(site(published(Q3), published(Q4)), "2024-Q3/AM01.html");

        assertThat(document.select("main > section.warning[aria-label] ~ h1")).hasSize(1);
        document.select("main > section.warning").remove();
        document.select("main > nav.quarters").remove();
        assertThat(document.body().html())
                .isEqualToIgnoringWhitespace(
                        Jsoup.parse(sealed("AM01.html")).body().html());
    }

    @Test
    void aRegionThatIsNoMoreLinksTheCountryAndItsLastFigures() throws Exception {
        SortedSet<String> without = new TreeSet<>(pages);
        without.removeIf(file -> file.contains("AM01"));

        SortedMap<String, String> site = site(published(Q3), quarter(Q4, true, without, without));

        assertThat(banner(site, "2024-Q3/AM01.html"))
                .endsWith("Naar de cijfers van Nederland over 31 december 2024 -> ../index.html");
        assertThat(text(site, "AM01.html")).contains("Deze bladzijde is er niet meer", "31 december 2024");
        assertThat(links(site, "AM01.html")).contains("2024-Q3/AM01.html", "index.html");
        assertThat(links(site, "en/AM01.html")).contains("../2024-Q3/en/AM01.html", "../en/index.html");
    }

    @Test
    void aWithdrawnQuarterSaysSoAtEveryAddress() throws Exception {
        SortedMap<String, String> site = site(withdrawn(Q3), published(Q4));

        for (String page : pages) {
            if (page.endsWith(".html")) {
                assertThat(text(site, "2024-Q3/" + page))
                        .contains(page.startsWith("en/") ? "of 30 September 2024 were withdrawn" : "zijn ingetrokken");
                assertThat(links(site, "2024-Q3/" + page))
                        .contains(page.startsWith("en/") ? "../../" + page : "../" + page);
            } else {
                assertThat(site).doesNotContainKey("2024-Q3/" + page);
            }
        }
    }

    @Test
    void ifTheNewestIsWithdrawnTheOneBeforeStandsInItsPlace() throws Exception {
        SortedMap<String, String> site = site(published(Q2), published(Q3), withdrawn(Q4));

        assertThat(site.get("csv/AM01.csv")).isEqualTo(sealed("csv/AM01.csv"));
        assertThat(site.get("downloads.html")).contains("href=\"../2024-Q3/").doesNotContain("2024-Q4/");
        assertThat(text(site, "2024-Q4/AM01.html"))
                .contains("De cijfers over 31 december 2024 zijn ingetrokken")
                .contains("Die zijn ingetrokken op 3 februari 2025.");
        assertThat(links(site, "2024-Q4/AM01.html")).contains("../AM01.html", "../kwartalen.html");
        assertThat(banner(site, "2024-Q2/AM01.html")).contains("30 september 2024");
        assertThat(banner(site, "2024-Q3/AM01.html")).isEmpty();
        assertThat(banner(site, "AM01.html"))
                .contains("hier stonden nieuwere cijfers, over 31 december 2024. Die zijn ingetrokken.")
                .contains("Nu staan hier weer de cijfers over 30 september 2024.");
        assertThat(banner(site, "en/AM01.html")).contains("newer figures here, of 31 December 2024");
    }

    @Test
    void aPageThatShowsFiguresThatWereWithdrawnSinceSaysSo() throws Exception {
        SortedMap<String, String> site = site(
                withdrawn(Q2),
                published(Q3),
                new QuarterPages(Q4, false, true, pages, pages, Optional.empty(), new TreeSet<>(Set.of(Q2))));

        for (String page : List.of("AM01.html", "2024-Q4/downloads.html")) {
            assertThat(banner(site, page))
                    .contains("bij deze cijfers staan ook cijfers over 30 juni 2024, en verschillen daarmee.");
        }
        assertThat(banner(site, "en/index.html")).contains("include figures of 30 June 2024");
        assertThat(banner(site, "2024-Q3/AM01.html")).doesNotContain("30 juni 2024");
    }

    @Test
    void ifNothingIsPublishedAnyMoreFixedAddressesSaySo() throws Exception {
        SortedMap<String, String> site = site(withdrawn(Q3), withdrawn(Q4));

        assertThat(text(site, "AM01.html"))
                .contains("De cijfers zijn ingetrokken", "Er zijn hier nu geen andere cijfers.");
        assertThat(text(site, "en/index.html")).contains("The figures were withdrawn");
        assertThat(text(site, "2024-Q3/en/AM01.html")).contains("There are no other figures here now.");
        assertThat(site).doesNotContainKey("csv/AM01.csv");
    }

    @Test
    void aQuarterWithoutPagesIsSkipped() throws Exception {
        assertThat(site(quarter(Q4, true, NONE, NONE))).isEmpty();
        assertThat(site(published(Q3), quarter(Q4, true, NONE, NONE))).isEqualTo(site(published(Q3)));
    }

    @Test
    void allQuartersAreListedOnceThereIsMoreThanOne() throws Exception {
        assertThat(links(site(published(Q4)), "AM01.html")).doesNotContain("kwartalen.html");
        SortedMap<String, String> site = site(withdrawn(Q2), published(Q3), published(Q4));

        assertThat(links(site, "AM01.html")).contains("kwartalen.html");
        assertThat(links(site, "2024-Q3/en/AM01.html")).contains("../../en/kwartalen.html");
        assertThat(links(site, "kwartalen.html"))
                .containsSubsequence("index.html", "2024-Q4/index.html", "2024-Q3/index.html", "2024-Q2/index.html");
        assertThat(text(site, "en/kwartalen.html")).contains("The figures of 30 June 2024: withdrawn");
    }

    @Test
    void everyLinkLeadsToAFile() throws Exception {
        SortedSet<String> fewer = new TreeSet<>(pages);
        fewer.removeIf(file -> file.contains("AM01"));
        for (SortedMap<String, String> site : List.of(
                site(published(Q4)),
                site(withdrawn(Q2), published(Q3), published(Q4)),
                site(published(Q3), quarter(Q4, true, fewer, pages)),
                site(withdrawn(Q3), withdrawn(Q4)))) {
            List<String> lost = new ArrayList<>();
            site.keySet().stream()
                    .filter(path -> path.endsWith(".html"))
                    .forEach(path -> links(site, path).stream()
                            .filter(link ->
                                    !link.startsWith("#") && !link.startsWith("http") && !link.startsWith("mailto:"))
                            .filter(link -> !isThere(site, path, link))
                            .forEach(link -> lost.add(path + " -> " + link)));
            assertThat(lost).isEmpty();
        }
    }

    @Test
    void pagesWithoutFiguresBearTheMarkOfSyntheticFigures() throws Exception {
        SortedMap<String, String> site =
                site(new QuarterPages(Q4, true, false, NONE, pages, Optional.empty(), new TreeSet<>()));

        assertThat(page(site, "2024-Q4/AM01.html").title()).startsWith("SYNTHETISCHE GEGEVENS: ");
        assertThat(page(site, "AM01.html").select("header .mark")).hasSize(1);
    }

    /** Whether a link leads to a page of the site, or to a file of the published release beside it. */
    private static boolean isThere(SortedMap<String, String> site, String page, String link) {
        String target = URI.create("/published/dashboard/" + page).resolve(link).getPath();
        String inSite = target.replaceFirst("^/published/dashboard/", "");
        return site.containsKey(inSite)
                || target.matches(
                        "/published/2024-Q[34]/(excel|ods|pdf|opendata)/.+|/published/2024-Q[34]/[^/]+[.]zip");
    }

    private static QuarterPages published(Quarter quarter) {
        return quarter(quarter, true, pages, pages);
    }

    private static QuarterPages withdrawn(Quarter quarter) {
        return quarter(quarter, false, NONE, pages);
    }

    private static QuarterPages quarter(
            Quarter quarter, boolean published, SortedSet<String> files, SortedSet<String> ever) {
        return new QuarterPages(
                quarter,
                false,
                published,
                files,
                ever,
                published ? Optional.empty() : Optional.of(WITHDRAWN_ON),
                new TreeSet<>());
    }

    private static SortedMap<String, String> site(QuarterPages... quarters) throws Exception {
        PublishedSite site = new PublishedSite(
                Arrays.asList(quarters),
                (quarter, file) ->
                        Files.readAllBytes(folder.resolve("dashboard").resolve(file)));
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Content> file : site.files().entrySet()) {
            texts.put(file.getKey(), new String(file.getValue().bytes(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static String sealed(String file) throws Exception {
        return Files.readString(folder.resolve("dashboard").resolve(file));
    }

    /** The words of the banner and where it leads; empty if there is none. */
    private static String banner(SortedMap<String, String> site, String page) {
        Element banner = page(site, page).selectFirst("main > section.warning");
        return banner == null ? "" : banner.text() + " -> " + banner.select("a").attr("href");
    }

    private static Document page(SortedMap<String, String> site, String page) {
        return Jsoup.parse(Objects.requireNonNull(site.get(page), page));
    }

    private static String text(SortedMap<String, String> site, String page) {
        return page(site, page).text();
    }

    private static List<String> links(SortedMap<String, String> site, String page) {
        return page(site, page).select("[href]").eachAttr("href");
    }
}
