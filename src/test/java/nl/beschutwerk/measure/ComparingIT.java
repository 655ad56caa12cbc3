package nl.beschutwerk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.ComparedWith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions, "Comparisons": change on the previous quarter and on the same quarter a year before. */
class ComparingIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.operator());
    private final TestRelease now;
    private final TestRelease before;

    ComparingIT() {
        TestRelease.clear(jdbc);
        now = TestRelease.of(jdbc, "2024-Q4");
        before = TestRelease.of(jdbc, "2024-Q3");
    }

    @Test
    void theChangeIsTheFigureLessTheEarlierOneExactly() {
        now.figure("banen_31", "9248.8064516129032258", false, null, false);
        before.figure("banen_31", "9300", false, null, false);
        assertThat(change("banen_31")).isEqualTo("-51.1935483870967742");
    }

    @Test
    void aChangeOfNothingIsATrueZero() {
        now.figure("werkzame_personen", "40", false, null, false);
        before.figure("werkzame_personen", "40", false, null, false);
        assertThat(change("werkzame_personen")).isEqualTo("0");
    }

    @Test
    void aChangeIsEstimatedWhereEitherFigureIs() {
        now.figure("banen_31", "10", false, null, false);
        before.figure("banen_31", "7", true, null, false);
        assertThat(change("banen_31")).isEqualTo("3 E");
    }

    @Test
    void aChangeIsAbsentForTheReasonOfWhicheverFigureIsAbsent() {
        now.figure("gemiddelde_uren", null, false, "niemand", false);
        before.figure("gemiddelde_uren", "27", false, null, false);
        now.figure("doelstelling", "100", false, null, false);
        before.figure("doelstelling", null, false, "geen-doelstelling", false);
        assertThat(change("gemiddelde_uren")).isEqualTo("M niemand");
        assertThat(change("doelstelling")).isEqualTo("M geen-doelstelling");
    }

    @Test
    void aChangeIsHiddenWhereEitherFigureIs() {
        now.figure("werkzame_personen", "4", false, null, true);
        before.figure("werkzame_personen", "9", false, null, false);
        now.figure("niet_werkend", "9", false, null, false);
        before.figure("niet_werkend", "3", false, null, true);
        assertThat(change("werkzame_personen")).isEqualTo("C");
        assertThat(change("niet_werkend")).isEqualTo("C");
    }

    @Test
    void ofAHiddenFigureWithoutAnEarlierOneTheChangeIsAbsent() {
        now.figure("werkzame_personen", "4", false, null, true);
        assertThat(change("werkzame_personen")).isEqualTo("M niet-geleverd");
    }

    @Test
    void withoutAnEarlierReleaseOrFigureThereIsNoChange() {
        now.figure("werkzame_personen", "40", false, null, false);
        assertThat(change("werkzame_personen")).isEqualTo("M niet-geleverd");
        assertThat(text("werkzame_personen", ComparedWith.JAAR_EERDER)).isEqualTo("M niet-geleverd");
    }

    private String change(String indicator) {
        Map<ComparedWith, Long> earlier = new EnumMap<>(Map.of(ComparedWith.VORIG_KWARTAAL, before.id()));
        DataSource database = Objects.requireNonNull(jdbc.getDataSource());
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> new Comparing(jdbc).compare(now.id(), earlier));
        return text(indicator, ComparedWith.VORIG_KWARTAAL);
    }

    private String text(String indicator, ComparedWith with) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select case when confidential then 'C' when absence is not null then 'M ' || absence
                            else amount::text || case when estimated then ' E' else '' end end
                from release.change where release_id = ? and indicator = ? and compared_with = ?
                """, String.class, now.id(), indicator, with.code()));
    }
}
