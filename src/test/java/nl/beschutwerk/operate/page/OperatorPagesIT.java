package nl.beschutwerk.operate.page;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.job.support.QuarterLock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of serve say, read as a browser gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorPagesIT {

    private static final List<String> ALL = List.of("/", "/quarter/2024-Q4", "/quarter/2024-Q3", "/quarter/unknown");

    private ShownPages shown;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        shown = ShownPages.of(folder);
    }

    @AfterAll
    void close() throws Exception {
        shown.close();
    }

    @Test
    void whatNeedsAttentionComesFirst() throws Exception {
        Document page = page("/");
        assertThat(page.select("section").eachAttr("id"))
                .containsExactly("attention", "running", "quarters", "deliveries", "attempts", "told", "tasks");
        assertThat(page.select("#attention li").eachText())
                .anyMatch(line -> line.startsWith("Failed: Task inbox: failed 2 times in a row"))
                .anyMatch(line -> line.startsWith("Refused: 2024-Q3: the delivery of"))
                .anyMatch(line -> line.startsWith("Late: 2025-Q1, delivery: late since 20"))
                .anyMatch(line -> line.startsWith("Waits for you: 2024-Q4 v2, approval: waits since")
                        && line.endsWith("jobs/beschutwerk approve --quarter 2024-Q4"));
        assertThat(page.select("#attention li:first-child").eachAttr("class")).containsExactly("wrong");
    }

    @Test
    void quartersDeliveriesAttemptsAndMessagesAreListed() throws Exception {
        Document page = page("/");
        assertThat(row(page, "#quarters-table", "2024-Q4")).contains("v2", "draft, waits for approval", "v1");
        assertThat(page.select("#deliveries-table tbody tr").eachText())
                .hasSize(3)
                .anyMatch(row -> row.contains("2024-Q3") && row.contains("headcounts refused 11 11"));
        assertThat(page.select("#attempts-table tbody tr").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("2024-Q4 v2 completed");
        assertThat(page.select("#told").text()).contains("everything is told by mail to 2 addresses");
        assertThat(page.select("#told-table tbody tr").eachText())
                .anyMatch(row -> row.contains("a delivery was refused 2024-Q3 "))
                .anyMatch(row -> row.contains("a draft waits for approval 2024-Q4 v2 waits not used"))
                .last()
                .asString()
                .contains(" sent 20");
        assertThat(row(page, "#tasks-table", "inbox")).contains("2026-07-01 14:00");
    }

    @Test
    void aQuarterHasItsVersionsFindingsAndSteps() throws Exception {
        Document page = page("/quarter/2024-Q4");
        assertThat(page.select("#versions-table tbody tr").eachText())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("v1 published");
        assertThat(page.select("#attempt-1 caption").text())
                .startsWith("2024-Q4 v2, begun 20")
                .contains(": completed");
        assertThat(page.select("#attempt-1 tbody th").eachText())
                .startsWith("receive", "load")
                .contains("seal");
        assertThat(page.select("#attempt-1 tbody td:nth-child(2)").eachText()).containsOnly("completed");

        Document refused = page("/quarter/2024-Q3");
        assertThat(refused.select("table[id^=findings-] tbody tr").eachText())
                .anyMatch(row -> row.startsWith("waarde-ongeldig leaves out the row 11 Een waarde"));
        assertThat(refused.select("#attempts td.wrong").eachText()).contains("delivery refused");
    }

    @Test
    void whatRunsNowIsShownWithItsProgress() throws Exception {
        shown.owner("""
                insert into batch.progress (quarter, version, mode, job_execution_id, step, unit, done, total, counted_ms,
                                            began_at, updated_at)
                values ('2024-Q4', 3, 'release', 17, 'load', 'rows', 1000000, 4000000, 5000, now(), '2026-07-01 10:00Z')
                """);
        try (QuarterLock lock = QuarterLock.tryAcquire(
                        shown.environment.database().operator(), QUARTER, "jansen, process 4711")
                .orElseThrow()) {
            lock.making();
            assertThat(row(page("/"), "#running-table", "2024-Q4 v3"))
                    .contains("a release load 1,000,000 of 4,000,000 rows, 25 %, about 15 s to go, 200,000/s")
                    .contains("about 2026-07-01 12:00 2026-07-01 12:00");
        }
        assertThat(page("/").select("#running").text()).contains("No quarter is being made now.");
    }

    @Test
    void noFigureAndNothingThatWasDeliveredIsShown() throws Exception {
        for (String path : ALL) {
            assertThat(shown.get(path).body())
                    .as(path)
                    .doesNotContain(ShownPages.DELIVERED)
                    .doesNotContain("proef-2024", "aantallen.csv", "jansen", "Exception");
        }
    }

    @Test
    void whatAnOperatorTypedIsTextAndNothingElse() throws Exception {
        Document page = page("/quarter/2024-Q4");
        assertThat(page.select("#versions-table").text()).contains(ShownPages.HOSTILE);
        assertThat(page.select("script, b, iframe, style, [style], [onclick]")).isEmpty();
    }

    @Test
    void linksLeadSomewhereAndStayBelowThePage() throws Exception {
        for (String path : ALL) {
            for (Element link : page(path).select("a[href], link[href]")) {
                String href = link.attr("href");
                if (!href.startsWith("#")) {
                    assertThat(href).doesNotStartWith("/").doesNotContain("://");
                    String target = link.absUrl("href")
                            .replaceFirst("^http://[^/]+", "")
                            .replaceFirst("#.*", "");
                    assertThat(shown.get(target).statusCode())
                            .as("%s of %s", href, path)
                            .isEqualTo(target.equals("/quarter/unknown") ? 404 : 200);
                }
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(shown.get("/quarter/2031-Q1").statusCode()).isEqualTo(404);
        assertThat(shown.get("/quarter/2031-Q1").body()).contains("There is no release of this quarter.");
        for (String path : List.of("/quarter/2024-Q9", "/quarter/", "/quarter", "/quarter/2024-Q4/v1", "/page")) {
            assertThat(shown.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void withoutItsDatabaseThePageSaysSoAndComesBack() throws Exception {
        shown.owner("alter table batch.scheduled_tasks rename to gone");
        try {
            HttpResponse<String> answer = shown.get("/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(Jsoup.parse(answer.body()).text())
                    .contains("The state of the work is not known now", "The log says more")
                    .doesNotContain("scheduled_tasks");
        } finally {
            shown.owner("alter table batch.gone rename to scheduled_tasks");
        }
        assertThat(shown.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whereNothingWasDoneYetThatIsSaid(@TempDir Path folder) throws Exception {
        try (ShownPages empty = ShownPages.ofNothing(folder)) {
            assertThat(Jsoup.parse(empty.get("/").body()).text())
                    .contains("There are no releases yet.")
                    .contains("No delivery was received yet.")
                    .contains("No release was begun yet.")
                    .contains("There was nothing to tell yet.")
                    .contains("No quarter is being made now.");
        }
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(shown.get(path).body(), shown.address(path));
    }

    private static String row(Document page, String table, String head) {
        return page.select(table + " tbody tr").stream()
                .filter(row -> row.select("th").text().equals(head))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }
}
