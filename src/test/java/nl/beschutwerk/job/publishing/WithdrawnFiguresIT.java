package nl.beschutwerk.job.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.SealedFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What was withdrawn is not published again within a later release, and nothing withdrawn stays because of that. */
class WithdrawnFiguresIT {

    private static final Quarter Q3 = Quarter.parse("2024-Q3");
    private static final Quarter Q4 = Quarter.parse("2024-Q4");
    private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T08:00:00Z");
    private static final String[] REFUSAL = {"withdrawn since it was made, of 2024-Q3", "The command correct"};

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void makeTwoReleases() throws Exception {
        environment = OperatorEnvironment.in(folder);
        put("2024-Q3", 10400);
        put("2024-Q4", 10619);
        environment.run(environment.all());
        approve(Q3, null);
    }

    private void put(String quarter, int persons) throws Exception {
        new Deliveries(environment.deliveries()).put(quarter, "land,NL,totaal,15635,%d,".formatted(persons));
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aDraftThatShowsThemIsNotApproved() throws Exception {
        withdraw(Q3, null);

        assertThatThrownBy(() -> approve(Q4, null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll(REFUSAL);

        assertThat(published()).doesNotExist();
    }

    @Test
    void oneUnderEmbargoIsNotPublishedUntilItIsCorrected() throws Exception {
        approve(Q4, FAR_AHEAD);
        withdraw(Q3, null);
        endEmbargoes();

        assertThatThrownBy(this::publishDue)
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll(REFUSAL);
        assertThat(published()).doesNotExist();
        assertThat(dashboard("index.html")).contains("De cijfers zijn ingetrokken");

        environment.correct(Correcting.of("2024-Q4", "derde kwartaal ingetrokken"));
        assertThat(publishDue()).as("a later version is on its way").isEmpty();
        assertThat(published()).doesNotExist();
        approve(Q4, null);
        assertThat(dashboard("index.html")).contains("31 december 2024").doesNotContain("30 september 2024");
    }

    /** The version that takes its place is refused; what was withdrawn goes all the same, and all of it is told. */
    @Test
    void aWithdrawnVersionGoesThoughTheNextOneIsRefused() throws Exception {
        approve(Q4, null);
        put("2024-Q4", 10620);
        environment.correct(Correcting.of("2024-Q4", "verbeterde levering"));
        approve(Q4, FAR_AHEAD);
        withdraw(Q3, null);
        endEmbargoes();
        assertThatThrownBy(this::publishDue).hasMessageContainingAll(REFUSAL);
        assertThat(Files.readString(published().resolve("opendata/cijfers.csv")))
                .contains(",10619,");

        assertThatThrownBy(() -> withdraw(Q4, 1))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll("2024-Q4 v1 is withdrawn.", "Nothing of 2024-Q4 is published any more")
                .hasMessageContainingAll(REFUSAL);

        assertThat(published()).doesNotExist();
        assertThat(dashboard("2024-Q4/index.html")).contains("Die zijn ingetrokken op ");
    }

    /** It was published before the withdrawal, and its pages say which figures in it were withdrawn. */
    @Test
    void onePublishedBeforeIsPutBackWhenItsFilesAreLost() throws Exception {
        approve(Q4, null);
        withdraw(Q3, null);
        assertThat(dashboard("index.html")).contains("staan ook cijfers over 30 september 2024");
        var files = SealedFiles.hashes(published());
        FileSystemUtils.deleteRecursively(published());

        assertThat(publishDue()).anyMatch(line -> line.startsWith("2024-Q4 v1 is published"));

        assertThat(SealedFiles.hashes(published())).isEqualTo(files);
        assertThat(environment.verify().faults()).isEmpty();
    }

    /** Nothing of the quarter stands any more, so the superseded version that is shown does not stand either. */
    @Test
    void figuresOfASupersededVersionAreWithdrawnWithTheirQuarter() throws Exception {
        approve(Q4, FAR_AHEAD);
        put("2024-Q3", 10401);
        environment.correct(Correcting.of("2024-Q3", "verbeterde levering"));
        approve(Q3, null);

        assertThat(withdraw(Q3, null)).anyMatch(line -> line.contains("Later releases show its figures: 2024-Q4 v1"));
        endEmbargoes();

        assertThatThrownBy(this::publishDue).hasMessageContainingAll(REFUSAL);
        assertThat(published()).doesNotExist();
    }

    private List<String> publishDue() throws Exception {
        return environment.publishing("timer").publishDue().done();
    }

    private void approve(Quarter quarter, @Nullable Instant from) throws Exception {
        environment.publishing("de chef").approve(quarter, null, from, false);
    }

    private List<String> withdraw(Quarter quarter, @Nullable Integer version) throws Exception {
        return environment
                .publishing("de chef")
                .withdraw(quarter, version, "verkeerde levering")
                .done();
    }

    private void endEmbargoes() {
        JdbcClient.create(environment.database().owner())
                .sql("update release.release set publish_from = approved_at where publish_from > now()")
                .update();
    }

    private Path published() {
        return environment.published().resolve("2024-Q4");
    }

    private String dashboard(String page) throws Exception {
        return Files.readString(environment.published().resolve("dashboard").resolve(page));
    }
}
