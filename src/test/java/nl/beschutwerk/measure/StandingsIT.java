package nl.beschutwerk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions, "Comparisons": rank, quarter of the ranking, and peers. */
class StandingsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.operator());
    private final TestRelease release;

    StandingsIT() {
        TestRelease.clear(jdbc);
        release = TestRelease.of(jdbc, "2024-Q4");
    }

    @Test
    void theHighestAttainmentHasTheFirstPlaceAndEqualOnesShareTheBest() {
        attained("AM01", "80");
        attained("AM02", "95.5");
        attained("AM03", "95.50");
        attained("AM04", "70");
        assertThat(ranks()).containsExactly("AM01 3/4 q3", "AM02 1/4 q1", "AM03 1/4 q1", "AM04 4/4 q4");
    }

    @Test
    void valuesThatArePublishedAlikeAreEqual() {
        attained("AM01", "64.516129032258064");
        attained("AM02", "64.516129032258065");
        assertThat(ranks()).containsExactly("AM01 1/2 q1", "AM02 1/2 q1");
    }

    @Test
    void hiddenAndAbsentRegionsAreNotRankedAndTakeNoPlace() {
        attained("AM01", "80");
        attained("AM02", "x99");
        attained("AM03", "geen-doelstelling");
        attained("AM04", "70");
        assertThat(ranks()).containsExactly("AM01 1/2 q1", "AM04 2/2 q3");
    }

    @Test
    void anAttainmentOfZeroIsRanked() {
        attained("AM01", "0");
        attained("AM02", "1");
        assertThat(ranks()).containsExactly("AM01 2/2 q3", "AM02 1/2 q1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 1", "10, 2", "18, 2", "19, 3", "27, 3", "28, 4", "35, 4"})
    void ofThirtyFiveRegionsNineMakeAQuarterOfTheFieldAndTheLastEight(int place, int quarter) {
        for (int i = 1; i <= 35; i++) {
            attained(String.format(Locale.ROOT, "AM%02d", i), String.valueOf(200 - i));
        }
        assertThat(ranks()).hasSize(35).contains(String.format(Locale.ROOT, "AM%02d %d/35 q%d", place, place, quarter));
    }

    @Test
    void peersAreTheFiveNearestAndOfTwoEquallyNearTheLowerCodeFirst() {
        valid("AM01", "100");
        valid("AM02", "90");
        valid("AM03", "110");
        valid("AM04", "101");
        valid("AM05", "400");
        valid("AM06", "120");
        valid("AM07", "130");
        assertThat(peers("AM01")).containsExactly("AM04", "AM02", "AM03", "AM06", "AM07");
    }

    @Test
    void aHiddenOrAbsentRegionHasNoPeersAndIsNobodysPeer() {
        valid("AM01", "100");
        valid("AM02", "x100");
        valid("AM03", "niet-geleverd");
        valid("AM04", "300");
        assertThat(peers("AM01")).containsExactly("AM04");
        assertThat(peers("AM02")).isEmpty();
        assertThat(peers("AM03")).isEmpty();
    }

    @Test
    void aHiddenAmountChangesNothing() {
        valid("AM01", "100");
        valid("AM02", "x3");
        valid("AM03", "140");
        attained("AM01", "80");
        attained("AM02", "x1");
        List<String> before = ranks();
        List<String> peersBefore = peers("AM01");
        jdbc.update("update release.figure set amount = amount * 50 where confidential");
        assertThat(ranks()).isEqualTo(before);
        assertThat(peers("AM01")).isEqualTo(peersBefore);
    }

    @Test
    void everyRegionWithFiguresIsReadBackRankedOrNot() {
        attained("AM01", "80");
        attained("AM02", "x70");
        valid("AM01", "100");
        valid("AM03", "90");
        compare();
        Sha256 none = Sha256.ofText("");
        Release read = new Release(
                release.id(),
                new Quarter(2024, 4),
                1,
                none,
                1,
                "m",
                "m",
                DeliveryKind.AANTALLEN,
                false,
                "test",
                "test",
                Instant.EPOCH,
                null,
                null);
        assertThat(new FigureStore(JdbcClient.create(jdbc)).standings(read))
                .containsExactly(
                        new RegionStanding("AM01", Optional.of(new RegionStanding.Rank(1, 1, 1)), List.of("AM03")),
                        new RegionStanding("AM02", Optional.empty(), List.of()),
                        new RegionStanding("AM03", Optional.empty(), List.of("AM01")));
    }

    private void attained(String region, String value) {
        release.region(region, "realisatie_banen", value);
    }

    private void valid(String region, String value) {
        release.region(region, "geldige_indicaties", value);
    }

    private List<String> ranks() {
        compare();
        return jdbc.queryForList("""
                select region_code || ' ' || place || '/' || ranked || ' q' || quarter_of_field
                from release.region_rank where release_id = ? order by region_code
                """, String.class, release.id());
    }

    private List<String> peers(String region) {
        compare();
        return jdbc.queryForList(
                "select peer_code from release.region_peer where release_id = ? and region_code = ? order by nearness",
                String.class,
                release.id(),
                region);
    }

    private void compare() {
        DataSource database = Objects.requireNonNull(jdbc.getDataSource());
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> new Comparing(jdbc).compare(release.id(), Map.of()));
    }
}
