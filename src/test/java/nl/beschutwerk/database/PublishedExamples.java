package nl.beschutwerk.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minimal releases, inserted into the database without the product. */
public final class PublishedExamples {

    private PublishedExamples() {}

    public static long release(JdbcClient owner, String quarter) {
        return owner.sql("""
                        WITH delivery AS (
                          INSERT INTO intake.delivery (input_hash, name, quarter, kind, synthetic, with_manifest, status)
                          VALUES (encode(sha256(:quarter::bytea), 'hex'), 'test', :quarter, 'aantallen', false, true, 'received')
                          RETURNING delivery_id),
                        reference_set AS (
                          INSERT INTO reference.reference_set (hash) VALUES (encode(sha256(:quarter::bytea), 'hex')) RETURNING id)
                        INSERT INTO release.release (quarter, version, state, input_hash, delivery_id, reference_set_id, method,
                                                     method_hash, method_choices, disclosure_threshold, delivery_kind, synthetic,
                                                     code_version, operator)
                        SELECT :quarter, 1, 'making', repeat('0', 64), delivery_id, id, 'm', repeat('0', 64), 'm', 5, 'aantallen',
                               false, 'test', 'a'
                        FROM delivery, reference_set RETURNING id
                        """).param("quarter", quarter).query(Long.class).single();
    }

    public static void figure(
            JdbcClient owner,
            long release,
            String name,
            @Nullable String amount,
            @Nullable String absence,
            boolean confidential) {
        owner.sql("""
                        INSERT INTO release.figure (release_id, level, area_code, area_name, indicator, breakdown, category, amount,
                                                    estimated, absence, confidential)
                        VALUES (:release, 'gemeente', :name, :name, 'banen_31', 'totaal', 'totaal', :amount::numeric, false, :absence,
                                :confidential)
                        """)
                .param("release", release)
                .param("name", name)
                .param("amount", amount)
                .param("absence", absence)
                .param("confidential", confidential)
                .update();
    }

    public static void seal(JdbcClient owner) {
        owner.sql(
                        "UPDATE release.release SET state = 'draft', sealed_at = now(), seal = repeat('0', 64), manifest = '{}'")
                .update();
    }
}
