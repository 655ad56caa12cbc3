package nl.beschutwerk.intake.load;

import java.sql.Types;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The number of persons in a delivery of microdata who lose a row because it was rejected: an advice, an employment or a pay
 * period. SQL counts them, so their number does not matter for memory. Must be counted in the transaction that set rows
 * aside.
 *
 * @param losing persons with at least one rejected row; a row that repeats an earlier one is not a loss. A row without a
 * person, and an employment that has pay periods but is not in the delivery, counts as one more person each
 * @param all persons with a loaded advice, plus those in {@code losing}
 */
record PersonsLosingRows(long losing, long all) {

    /**
     * An employment that is not in the delivery counts as its own person; a space before its id keeps it apart, because no
     * pseudonym contains a space. A rejected employment without a person counts through its own row, so its pay periods do
     * not count again.
     */
    private static final String COUNT = """
            WITH lost AS (
              SELECT r.file, r.subject FROM %1$s r
              WHERE NOT EXISTS (SELECT FROM set_aside s
                                WHERE s.file = r.file AND s.row_number = r.row_number AND s.reason = 'REPEATED')
            ), person AS (
              SELECT subject AS person_id FROM lost WHERE file IN (:advices, :employments) AND subject IS NOT NULL
              UNION
              SELECT coalesce(e.person_id, j.person_id, ' ' || p.employment_id)
              FROM (SELECT DISTINCT subject AS employment_id FROM lost WHERE file = :payPeriods AND subject IS NOT NULL) p
              LEFT JOIN %2$s e ON e.employment_id = p.employment_id
              LEFT JOIN (SELECT key, min(subject) AS person_id FROM %1$s WHERE file = :employments GROUP BY key) j
                ON j.key = p.employment_id
              WHERE e.person_id IS NOT NULL OR j.person_id IS NOT NULL OR j.key IS NULL
            )
            SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM lost WHERE subject IS NULL) AS losing,
              (SELECT count(DISTINCT a.person_id) FROM %3$s a
               WHERE NOT EXISTS (SELECT FROM person p WHERE p.person_id = a.person_id)) AS others
            """;

    /**
     * Counts the persons.
     *
     * @param payPeriods name of the file with pay periods; null if the delivery has none
     */
    static PersonsLosingRows count(
            DataSource database, long deliveryId, String advices, String employments, @Nullable String payPeriods) {
        String sql = COUNT.formatted(
                RejectedRows.partition(deliveryId),
                LoadedTable.EMPLOYMENT.partition(deliveryId),
                LoadedTable.ADVICE.partition(deliveryId));
        return JdbcClient.create(database)
                .sql(sql)
                .param("advices", advices)
                .param("employments", employments)
                .param("payPeriods", payPeriods, Types.VARCHAR)
                .query((row, number) -> {
                    long losing = row.getLong("losing");
                    return new PersonsLosingRows(losing, losing + row.getLong("others"));
                })
                .single();
    }
}
