package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/** Of a sealed page nothing changes but the links out of the dashboard, and what is said above the title. */
class SealedHtmlTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q3");

    @Test
    void linksToFilesOfTheReleaseLeadToThePublishedQuarter() {
        String link = "<a href=\"../excel/land.xlsx\">";

        assertThat(at("downloads.html", link, PageAddress.fixed("downloads.html")))
                .isEqualTo("<a href=\"../2024-Q3/excel/land.xlsx\">");
        assertThat(at("downloads.html", link, PageAddress.of(QUARTER, "downloads.html")))
                .isEqualTo("<a href=\"../../2024-Q3/excel/land.xlsx\">");
    }

    @Test
    void theSameHoldsForPagesInEnglish() {
        String link = "<a href=\"../../opendata/cijfers.csv\">";

        assertThat(at("en/downloads.html", link, PageAddress.fixed("en/downloads.html")))
                .isEqualTo("<a href=\"../../2024-Q3/opendata/cijfers.csv\">");
        assertThat(at("en/downloads.html", link, PageAddress.of(QUARTER, "en/downloads.html")))
                .isEqualTo("<a href=\"../../../2024-Q3/opendata/cijfers.csv\">");
    }

    @Test
    void linksWithinTheDashboardStay() {
        String dutch = "<a href=\"AM01.html\"><a href=\"en/AM02.html\"><a href=\"csv/AM01.csv\"><a href=\"#inhoud\">";
        String english = "<a href=\"AM01.html\"><a href=\"../AM02.html\"><a href=\"../csv/AM01.csv\">";

        assertThat(at("AM02.html", dutch, PageAddress.of(QUARTER, "AM02.html"))).isEqualTo(dutch);
        assertThat(at("en/AM02.html", english, PageAddress.of(QUARTER, "en/AM02.html")))
                .isEqualTo(english);
    }

    @Test
    void aNoticeStandsWhereThePageHasItsPlace() {
        SealedHtml page = new SealedHtml("<main>\n" + SealedHtml.NOTICES + "\n<h1>", PageAddress.fixed("index.html"));

        assertThat(page.at(PageAddress.fixed("index.html"), QUARTER, "<p>x</p>\n"))
                .isEqualTo("<main>\n" + SealedHtml.NOTICES + "\n<p>x</p>\n<h1>");
    }

    @Test
    void aPageWithoutAPlaceForNoticesIsRefused() {
        for (String html : new String[] {"<h1>", SealedHtml.NOTICES + SealedHtml.NOTICES}) {
            assertThatThrownBy(() -> new SealedHtml(html, PageAddress.fixed("index.html"))
                            .at(PageAddress.fixed("index.html"), QUARTER, ""))
                    .hasMessageContaining("index.html of 2024-Q3 has no place for notices");
        }
    }

    @Test
    void aLinkOutOfTheReleaseIsRefused() {
        assertThatThrownBy(() -> at("index.html", "<a href=\"../../x\">", PageAddress.fixed("index.html")))
                .hasMessageContaining("leads out of its release");
    }

    @Test
    void textThatLooksLikeALinkStays() {
        String text = "<p>&lt;a href=\"../x\"&gt; en href=\"../../x\"</p>";

        assertThat(at("index.html", text, PageAddress.of(QUARTER, "index.html")))
                .isEqualTo(text);
    }

    /** The text behind the place for notices. */
    private static String at(String file, String html, PageAddress address) {
        String page = new SealedHtml(SealedHtml.NOTICES + html, PageAddress.fixed(file)).at(address, QUARTER, "");
        assertThat(page).startsWith(SealedHtml.NOTICES);
        return page.substring(SealedHtml.NOTICES.length());
    }
}
