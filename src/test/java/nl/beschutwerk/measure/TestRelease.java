package nl.beschutwerk.measure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A release in the database whose figures the test inserts, for tests of calculations on figures. */
final class TestRelease {

    private static final String HASH = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final long id;

    private TestRelease(JdbcTemplate jdbc, long id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    static TestRelease of(JdbcTemplate jdbc, String quarter) {
        Long delivery = jdbc.queryForObject("""
                insert into intake.delivery (input_hash, name, quarter, kind, synthetic, with_manifest, status)
                values (?, 'test', ?, 'aantallen', false, true, 'received')
                on conflict (input_hash) where not sealed do update set name = excluded.name returning delivery_id
                """, Long.class, HASH, quarter);
        Long set = jdbc.queryForObject("""
                insert into reference.reference_set (hash) values (?)
                on conflict (hash) do update set hash = excluded.hash returning id
                """, Long.class, HASH);
        Long id = jdbc.queryForObject("""
                insert into release.release (quarter, version, state, input_hash, delivery_id, reference_set_id, method,
                                             method_hash, method_choices, disclosure_threshold, delivery_kind, synthetic, code_version,
                                             operator)
                values (?, 1, 'making', ?, ?, ?, 'm', ?, 'm', 5, 'aantallen', false, 'test', 'test') returning id
                """, Long.class, quarter, HASH, delivery, set, HASH);
        return new TestRelease(jdbc, Objects.requireNonNull(id));
    }

    /** Removes every release. */
    static void clear(JdbcTemplate jdbc) {
        jdbc.update("delete from release.change");
        jdbc.update("delete from release.figure");
        jdbc.update("delete from release.release");
    }

    long id() {
        return id;
    }

    /** A figure of the country. */
    void figure(
            String indicator,
            @Nullable String amount,
            boolean estimated,
            @Nullable String absence,
            boolean confidential) {
        insert("land", "NL", indicator, amount, estimated, absence, confidential);
    }

    /** A figure of a region: an amount, {@code x} and an amount for a hidden one, or a reason why there is none. */
    void region(String code, String indicator, String value) {
        boolean hidden = value.startsWith("x");
        String amount = hidden ? value.substring(1) : value;
        boolean given = Character.isDigit(amount.charAt(0));
        insert("arbeidsmarktregio", code, indicator, given ? amount : null, false, given ? null : amount, hidden);
    }

    private void insert(
            String level,
            String code,
            String indicator,
            @Nullable String amount,
            boolean estimated,
            @Nullable String absence,
            boolean confidential) {
        jdbc.update("""
                insert into release.figure (release_id, level, area_code, area_name, indicator, breakdown, category, amount,
                                            estimated, absence, confidential)
                values (?, ?, ?, ?, ?, 'totaal', 'totaal', ?::numeric, ?, ?, ?)
                """, id, level, code, code, indicator, amount, estimated, absence, confidential);
    }
}
