package nl.beschutwerk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.ComparedWith;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions, "Comparisons": change on the previous quarter and on the same quarter a year before. */
class ComparingTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String HASH = "0".repeat(64);

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.operator());
    private long now;
    private long before;

    @BeforeEach
    void twoReleases() {
        jdbc.update("delete from release.change");
        jdbc.update("delete from release.figure");
        jdbc.update("delete from release.release");
        now = release("2024-Q4");
        before = release("2024-Q3");
    }

    @Test
    void theChangeIsTheFigureLessTheEarlierOneExactly() {
        figure(now, "banen_31", "9248.8064516129032258", false, null, false);
        figure(before, "banen_31", "9300", false, null, false);
        assertThat(change("banen_31")).isEqualTo("-51.1935483870967742");
    }

    @Test
    void aChangeOfNothingIsATrueZero() {
        figure(now, "werkzame_personen", "40", false, null, false);
        figure(before, "werkzame_personen", "40", false, null, false);
        assertThat(change("werkzame_personen")).isEqualTo("0");
    }

    @Test
    void aChangeIsEstimatedWhereEitherFigureIs() {
        figure(now, "banen_31", "10", false, null, false);
        figure(before, "banen_31", "7", true, null, false);
        assertThat(change("banen_31")).isEqualTo("3 E");
    }

    @Test
    void aChangeIsAbsentForTheReasonOfWhicheverFigureIsAbsent() {
        figure(now, "gemiddelde_uren", null, false, "niemand", false);
        figure(before, "gemiddelde_uren", "27", false, null, false);
        figure(now, "doelstelling", "100", false, null, false);
        figure(before, "doelstelling", null, false, "geen-doelstelling", false);
        assertThat(change("gemiddelde_uren")).isEqualTo("M niemand");
        assertThat(change("doelstelling")).isEqualTo("M geen-doelstelling");
    }

    @Test
    void aChangeIsHiddenWhereEitherFigureIs() {
        figure(now, "werkzame_personen", "4", false, null, true);
        figure(before, "werkzame_personen", "9", false, null, false);
        figure(now, "niet_werkend", "9", false, null, false);
        figure(before, "niet_werkend", "3", false, null, true);
        assertThat(change("werkzame_personen")).isEqualTo("C");
        assertThat(change("niet_werkend")).isEqualTo("C");
    }

    @Test
    void ofAHiddenFigureWithoutAnEarlierOneTheChangeIsAbsent() {
        figure(now, "werkzame_personen", "4", false, null, true);
        assertThat(change("werkzame_personen")).isEqualTo("M niet-geleverd");
    }

    @Test
    void withoutAnEarlierReleaseOrFigureThereIsNoChange() {
        figure(now, "werkzame_personen", "40", false, null, false);
        assertThat(change("werkzame_personen")).isEqualTo("M niet-geleverd");
        assertThat(text("werkzame_personen", ComparedWith.JAAR_EERDER)).isEqualTo("M niet-geleverd");
    }

    private String change(String indicator) {
        Map<ComparedWith, Long> earlier = new EnumMap<>(Map.of(ComparedWith.VORIG_KWARTAAL, before));
        DataSource database = Objects.requireNonNull(jdbc.getDataSource());
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> new Comparing(jdbc).compare(now, earlier));
        return text(indicator, ComparedWith.VORIG_KWARTAAL);
    }

    private String text(String indicator, ComparedWith with) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select case when confidential then 'C' when absence is not null then 'M ' || absence
                            else amount::text || case when estimated then ' E' else '' end end
                from release.change where release_id = ? and indicator = ? and compared_with = ?
                """, String.class, now, indicator, with.code()));
    }

    private long release(String quarter) {
        Long delivery = jdbc.queryForObject("""
                insert into intake.delivery (input_hash, name, quarter, kind, synthetic, with_manifest, status)
                values (?, 'test', ?, 'aantallen', false, true, 'received')
                on conflict (input_hash) do update set name = excluded.name returning delivery_id
                """, Long.class, HASH, quarter);
        Long set = jdbc.queryForObject("""
                insert into reference.reference_set (hash) values (?)
                on conflict (hash) do update set hash = excluded.hash returning id
                """, Long.class, HASH);
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into release.release (quarter, version, state, input_hash, delivery_id, reference_set_id, method,
                                             method_hash, method_choices, delivery_kind, synthetic, code_version, operator)
                values (?, 1, 'making', ?, ?, ?, 'm', ?, 'm', 'aantallen', false, 'test', 'test') returning id
                """, Long.class, quarter, HASH, delivery, set, HASH));
    }

    private void figure(
            long release,
            String indicator,
            @Nullable String amount,
            boolean estimated,
            @Nullable String absence,
            boolean confidential) {
        jdbc.update(
                "insert into release.figure values (?, 'land', 'NL', 'Nederland', ?, 'totaal', 'totaal', ?::numeric, ?, ?, ?)",
                release,
                indicator,
                amount,
                estimated,
                absence,
                confidential);
    }
}
