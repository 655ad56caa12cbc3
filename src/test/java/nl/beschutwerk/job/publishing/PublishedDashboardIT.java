package nl.beschutwerk.job.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published dashboard is at every moment what the published releases make, and nothing else. */
class PublishedDashboardIT {

    private static final Quarter Q3 = Quarter.parse("2024-Q3");
    private static final Quarter Q4 = Quarter.parse("2024-Q4");
    private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T08:00:00Z");
    private static final String PLACE = "The dashboard is in ";

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void makeTwoReleases() throws Exception {
        environment = OperatorEnvironment.in(folder);
        put("2024-Q3", 10400, 240);
        put("2024-Q4", 10619, 251);
        environment.run(environment.all());
    }

    private void put(String quarter, int country, int region) throws Exception {
        new Deliveries(environment.deliveries())
                .put(
                        quarter,
                        "land,NL,totaal,15635,%d,".formatted(country),
                        "arbeidsmarktregio,AM01,totaal,400,%d,".formatted(region),
                        "arbeidsmarktregio,AM02,totaal,400,200,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void theFirstPublicationPutsThePagesAtFixedAddresses() throws Exception {
        List<String> done = approve(Q4, null).done();

        assertThat(done).anyMatch(line -> line.startsWith(PLACE) && line.endsWith("dashboard/index.html."));
        assertThat(page("AM01.html")).isEqualTo(sealed(Q4, "AM01.html")).isEqualTo(page("2024-Q4/AM01.html"));
        assertThat(page("csv/AM01.csv")).isEqualTo(sealed(Q4, "csv/AM01.csv"));
        assertThat(page("downloads.html")).contains("href=\"../2024-Q4/excel/");
        assertThat(page("en/downloads.html")).contains("href=\"../../2024-Q4/opendata/cijfers.csv\"");
        assertThat(SealedFiles.hashes(environment.published().resolve("2024-Q4")))
                .isEqualTo(SealedFiles.hashes(environment.release("2024-Q4")));
        assertNothingIsLeft();
    }

    @Test
    void aNewerQuarterTakesTheFixedAddresses() throws Exception {
        approve(Q3, null);
        assertThat(title("AM01.html")).endsWith(", 30 september 2024");
        assertThat(page("AM01.html")).doesNotContain("nieuwere cijfers");

        approve(Q4, null);

        assertThat(title("AM01.html")).endsWith(", 31 december 2024");
        assertThat(page("AM01.html")).doesNotContain("nieuwere cijfers");
        assertThat(page("2024-Q3/AM01.html")).contains("nieuwere cijfers", "href=\"../AM01.html\"");
        assertThat(page("2024-Q3/en/AM01.html")).contains("newer figures", "href=\"../../en/AM01.html\"");
        assertNothingIsLeft();
    }

    @Test
    void anEarlierQuarterThatIsPublishedLaterDoesNotTakeThem() throws Exception {
        approve(Q4, null);
        String before = page("csv/AM01.csv");

        approve(Q3, null);

        assertThat(page("csv/AM01.csv")).isEqualTo(before);
        assertThat(page("2024-Q3/AM01.html")).contains("nieuwere cijfers");
        assertNothingIsLeft();
    }

    @Test
    void aQuarterInUseKeepsNoOtherFromBeingPublished() throws Exception {
        approve(Q4, FAR_AHEAD);
        JdbcClient.create(environment.database().owner())
                .sql("update release.release set publish_from = approved_at where quarter = '2024-Q4'")
                .update();
        QuarterLock lock = QuarterLock.tryAcquire(environment.database().operator(), Q3, "iemand anders")
                .orElseThrow();
        try {
            assertThatThrownBy(() -> environment.publishing("timer").publishDue())
                    .isInstanceOf(QuarterInUseException.class)
                    .hasMessageContainingAll("2024-Q4 v1 is published", PLACE, "iemand anders");
        } finally {
            lock.close();
        }

        assertThat(page("csv/AM01.csv")).isEqualTo(sealed(Q4, "csv/AM01.csv"));
        assertNothingIsLeft();
    }

    @Test
    void nothingIsSeenBeforeTheEmbargoIsOver() throws Exception {
        approve(Q4, FAR_AHEAD);
        assertThat(place()).doesNotExist();
        approve(Q3, null);
        SortedMap<String, String> seen = files();

        environment.publishing("timer").publishDue();

        assertThat(files()).isEqualTo(seen);
        assertThat(String.join(" ", SealedFiles.texts(place()).values())).doesNotContain("2024-Q4", "10.619", "10619");
        assertNothingIsLeft();

        owner().sql("update release.release set publish_from = now() where quarter = '2024-Q4'")
                .update();
        assertThat(environment.publishing("timer").publishDue().done()).anyMatch(line -> line.startsWith(PLACE));
        assertThat(title("AM01.html")).endsWith(", 31 december 2024");
    }

    @Test
    void aCorrectionReplacesThePagesOfItsQuarter() throws Exception {
        approve(Q4, null);
        assertThat(page("csv/AM01.csv")).contains(",251,");
        put("2024-Q4", 10620, 252);
        environment.correct(Correcting.of("2024-Q4", "verbeterde levering"));
        assertThat(page("csv/AM01.csv")).contains(",251,");

        approve(Q4, null);

        for (String file : List.of("csv/AM01.csv", "2024-Q4/csv/AM01.csv")) {
            assertThat(page(file)).contains(",252,");
        }
        assertNothingIsLeft();
    }

    @Test
    void ifTheLatestIsWithdrawnTheOneBeforeIsShown() throws Exception {
        approve(Q3, null);
        approve(Q4, null);

        List<String> done = withdraw(Q4);

        assertThat(done).anyMatch(line -> line.startsWith(PLACE));
        assertThat(title("AM01.html")).endsWith(", 30 september 2024");
        assertThat(page("2024-Q3/AM01.html")).doesNotContain("nieuwere cijfers");
        for (String page : List.of("index", "AM01", "AM02", "over", "downloads", "vergelijken")) {
            assertThat(page("2024-Q4/" + page + ".html")).contains("ingetrokken", "href=\"../" + page + ".html\"");
            assertThat(page("2024-Q4/en/" + page + ".html")).contains("were withdrawn");
        }
        assertThat(place().resolve("2024-Q4/csv")).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void ifAnEarlierQuarterIsWithdrawnTheLatestStays() throws Exception {
        approve(Q3, null);
        approve(Q4, null);
        String latest = page("AM01.html");

        withdraw(Q3);

        assertThat(page("AM01.html"))
                .contains("staan ook cijfers over 30 september 2024, en verschillen daarmee.")
                .satisfies(page -> assertThat(page.replaceFirst("(?s)<section class=\"warning\".*?</section>\n", ""))
                        .isEqualTo(latest));
        assertThat(page("2024-Q4/en/AM01.html")).contains("include figures of 30 September 2024");
        assertThat(page("2024-Q3/AM01.html")).contains("zijn ingetrokken op ", "href=\"../AM01.html\"");
        assertNothingIsLeft();
    }

    @Test
    void ifAllIsWithdrawnTheFixedAddressesSaySo() throws Exception {
        approve(Q4, null);

        withdraw(Q4);

        assertThat(page("AM01.html")).contains("De cijfers zijn ingetrokken");
        assertThat(page("en/AM01.html")).contains("The figures were withdrawn");
        assertThat(place().resolve("csv")).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void aVersionThatWasNeverPublishedLeavesNoAddress() throws Exception {
        approve(Q3, null);

        withdraw(Q4);

        assertThat(place().resolve("2024-Q4")).doesNotExist();
        assertThat(page("kwartalen.html")).doesNotContain("31 december 2024");
    }

    @Test
    void theSameReleasesGiveTheSameBytesAndNoWork() throws Exception {
        approve(Q3, null);
        approve(Q4, null);
        SortedMap<String, String> files = files();
        Map<String, ?> times = SealedFiles.times(place());

        assertThat(environment.publishing("timer").publishDue().done()).isEmpty();
        assertThat(SealedFiles.times(place())).isEqualTo(times);

        OperatorEnvironment.delete(place());
        assertThat(environment.publishing("timer").publishDue().done()).hasSize(1);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void aKillBetweenTheRenamesIsMadeGoodByTheNextCommand() throws Exception {
        approve(Q4, null);
        SortedMap<String, String> files = files();
        Path work = Files.createDirectories(environment.published().resolve(".work"));
        Files.move(place(), work.resolve("dashboard-old"));
        Files.createDirectories(work.resolve("dashboard-new/en"));

        environment.publishing("timer").publishDue();

        assertThat(files()).isEqualTo(files);
        assertNothingIsLeft();
    }

    @Test
    void quartersPublishedAtTheSameTimeLoseNoPages() throws Exception {
        ParallelTasks.run("approve", 2, Stream.of(Q3, Q4).map(this::approving).toList(), StopSignal.NEVER);

        assertThat(page("2024-Q3/AM01.html")).contains("nieuwere cijfers");
        assertThat(title("AM01.html")).endsWith(", 31 december 2024");
        assertNothingIsLeft();
    }

    @Test
    void verifyNamesAPageThatWasChangedAddedOrRemoved() throws Exception {
        approve(Q3, null);
        approve(Q4, null);
        Files.writeString(place().resolve("2024-Q3/en/AM01.html"), " ", StandardOpenOption.APPEND);
        Files.delete(place().resolve("AM02.html"));
        Files.writeString(place().resolve("extra.html"), "x");

        assertThat(environment.verify().faults())
                .hasSize(3)
                .anyMatch(fault ->
                        fault.contains("dashboard/2024-Q3/en/AM01.html: is not what the published releases make"))
                .anyMatch(fault -> fault.contains("dashboard/AM02.html: is missing"))
                .anyMatch(fault -> fault.contains("dashboard/extra.html: does not belong there"));

        environment.publishing("timer").publishDue();
        assertThat(environment.verify().faults()).isEmpty();
    }

    @Test
    void pagesThatAreNotAsSealedDoNotGetIntoTheDashboard() throws Exception {
        approve(Q3, null);
        SortedMap<String, String> files = files();
        spoil(Q3);

        assertThatThrownBy(() -> approve(Q4, null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll(
                        "2024-Q4 v1 is published", "2024-Q3/dashboard/AM01.html is not as it was sealed");

        assertThat(files()).isEqualTo(files);
    }

    @Test
    void figuresThatWereWithdrawnDoNotStayForAnotherQuartersSake() throws Exception {
        approve(Q3, null);
        approve(Q4, null);
        spoil(Q3);

        assertThatThrownBy(() -> withdraw(Q4)).hasMessageContaining("is not as it was sealed");

        assertThat(place()).doesNotExist();
        assertThat(environment.published().resolve(".work")).doesNotExist();
    }

    @Test
    void anEarlierWithdrawalDoesNotTakeTheDashboardAway() throws Exception {
        approve(Q3, null);
        approve(Q4, null);
        withdraw(Q3);
        SortedMap<String, String> files = files();
        Files.writeString(place().resolve("AM01.html"), " ", StandardOpenOption.APPEND);
        spoil(Q4);

        assertThatThrownBy(() -> environment.publishing("timer").publishDue())
                .hasMessageContaining("is as it was sealed");

        assertThat(files().keySet()).isEqualTo(files.keySet());
    }

    @Test
    void aWithdrawalReachesTheDashboardDespiteFilesOfSomeoneElse() throws Exception {
        approve(Q3, null);
        approve(Q4, null);
        Files.writeString(environment.published().resolve("2024-Q4/release.json"), "{}");

        assertThatThrownBy(() -> withdraw(Q4)).hasMessageContaining("of no release in this database");

        assertThat(title("AM01.html")).endsWith(", 30 september 2024");
        assertThat(page("2024-Q4/AM01.html")).contains("ingetrokken").doesNotContain("data-figure");
    }

    @Test
    void aFolderThatTheProductDidNotMakeIsLeftAlone() throws Exception {
        Files.createDirectories(place());
        Files.writeString(place().resolve("index.html"), "van een ander");

        assertThatThrownBy(() -> approve(Q4, null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("did not make");

        assertThat(place().resolve("index.html")).hasContent("van een ander");
    }

    @Test
    void aReleaseOfEarlierCodeIsSkippedAndThatIsSaid() throws Exception {
        owner().sql("alter table release.file disable trigger user").update();
        owner().sql("delete from release.file where path like 'dashboard/%' and release_id ="
                        + " (select id from release.release where quarter = '2024-Q4')")
                .update();
        OperatorEnvironment.delete(environment.release("2024-Q4").resolve("dashboard"));
        approve(Q3, null);

        List<String> done = approve(Q4, null).done();

        assertThat(done).anyMatch(line -> line.startsWith("2024-Q4 v1 is not in the dashboard"));
        assertThat(title("AM01.html")).endsWith(", 30 september 2024");
        assertThat(place().resolve("2024-Q4")).doesNotExist();
        assertThat(environment.publishing("timer").publishDue().done()).isEmpty();
    }

    private void spoil(Quarter quarter) throws Exception {
        Files.writeString(
                environment.published().resolve(quarter + "/dashboard/AM01.html"), " ", StandardOpenOption.APPEND);
    }

    private Publication approve(Quarter quarter, @Nullable Instant from) throws Exception {
        return environment.publishing("de chef").approve(quarter, null, from, false);
    }

    private ParallelTasks.Task<Publication> approving(Quarter quarter) {
        return stop -> {
            try {
                return environment.publishing("de chef").approve(quarter, null, null, false);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        };
    }

    private List<String> withdraw(Quarter quarter) throws Exception {
        return environment
                .publishing("de chef")
                .withdraw(quarter, null, "verkeerde levering")
                .done();
    }

    private Path place() {
        return environment.published().resolve("dashboard");
    }

    private String page(String file) throws Exception {
        return Files.readString(place().resolve(file));
    }

    private String title(String file) throws Exception {
        String page = page(file);
        return page.substring(page.indexOf("<title>") + "<title>".length(), page.indexOf("</title>"));
    }

    private String sealed(Quarter quarter, String file) throws Exception {
        return Files.readString(
                environment.release(quarter.toString()).resolve("dashboard").resolve(file));
    }

    private SortedMap<String, String> files() throws Exception {
        return new TreeMap<>(SealedFiles.hashes(place()));
    }

    /** The working folder is gone, and verify finds everything as it must be. */
    private void assertNothingIsLeft() throws Exception {
        assertThat(environment.published().resolve(".work")).doesNotExist();
        assertThat(environment.verify().faults()).isEmpty();
    }

    private JdbcClient owner() {
        return JdbcClient.create(environment.database().owner());
    }
}
