package nl.beschutwerk.intake.load;

import java.sql.Types;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many of the persons of a delivery of microdata lose something by its rejected rows: an advice, an employment or a pay
 * period. Counted in SQL, whatever their number, within the transaction that set rows aside.
 *
 * @param losing persons of whom at least one row is rejected; a row like an earlier one is no loss. Of a row that does not say
 *     whose it is, and of pay periods of an employment that is not there, each such row or employment is taken for one more
 * @param all persons of whom there is a loaded advice, and those of {@code losing}
 */
record PersonsLosingRows(long losing, long all) {

    /**
     * An employment that nobody knows stands for its person; no pseudonym holds a space. One that was rejected because it does
     * not say whose it is counts by its own row, and its pay periods not once more.
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
     * Counts them.
     *
     * @param payPeriods the file of pay periods; null where the delivery has none
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
