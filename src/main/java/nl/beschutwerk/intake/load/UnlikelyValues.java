package nl.beschutwerk.intake.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.intake.microdata.DateBounds;
import nl.beschutwerk.intake.microdata.UnlikelyDates;
import nl.beschutwerk.intake.microdata.UnlikelyPayPeriods;
import nl.beschutwerk.intake.rule.LowHours;
import nl.beschutwerk.intake.rule.Occurrences;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds values that are each allowed but are unlikely to be right: dates far from the reference date, hours given as a part
 * of a full job, and pay periods that occur twice. SQL counts them over the rows that remain loaded, and there is one warning
 * for all rows with the same problem.
 */
final class UnlikelyValues {

    /** The names of the columns with dates and hours in the database tables. */
    private static final Map<Column, String> NAMES = Map.of(
            AdviceLayout.DATUM_AANVRAAG, "applied_on",
            AdviceLayout.DATUM_ADVIES, "advised_on",
            AdviceLayout.DATUM_EINDE_GELDIGHEID, "last_valid_on",
            EmploymentLayout.DATUM_AANVANG, "first_day",
            EmploymentLayout.DATUM_EINDE, "last_day",
            EmploymentLayout.CONTRACTUREN_PER_WEEK, "contract_hours",
            PayPeriodLayout.DATUM_AANVANG_PERIODE, "first_day",
            PayPeriodLayout.DATUM_EINDE_PERIODE, "last_day",
            PayPeriodLayout.VERLOONDE_UREN, "paid_hours",
            HeadcountLayout.GEMIDDELDE_UREN, "average_hours");

    private final JdbcClient jdbc;
    private final long deliveryId;
    private final Quarter quarter;

    /** Must be created in the transaction that loads the delivery, after the rejected rows have been removed. */
    UnlikelyValues(DataSource database, long deliveryId, Quarter quarter) {
        this.jdbc = JdbcClient.create(database);
        this.deliveryId = deliveryId;
        this.quarter = quarter;
    }

    /**
     * Returns the warnings about a file.
     *
     * @param table the table that holds its rows
     */
    List<Finding> find(LoadedTable table, String file) {
        List<Finding> findings = new ArrayList<>();
        for (DateBounds bounds : DateBounds.of(table.content(), quarter.referenceDate())) {
            new UnlikelyDates().check(file, bounds, dates(table, bounds)).ifPresent(findings::add);
        }
        switch (table) {
            case EMPLOYMENT -> lowHours(table, file, EmploymentLayout.CONTRACTUREN_PER_WEEK, findings);
            case HEADCOUNT -> lowHours(table, file, HeadcountLayout.GEMIDDELDE_UREN, findings);
            case PAY_PERIOD -> {
                lowHours(table, file, PayPeriodLayout.VERLOONDE_UREN, findings);
                payPeriods(file, findings);
            }
            case ADVICE -> {}
        }
        return findings;
    }

    private static String nameOf(Column column) {
        return Objects.requireNonNull(NAMES.get(column), column.name());
    }

    private Occurrences dates(LoadedTable table, DateBounds bounds) {
        String sql = """
                WITH judged AS (
                  SELECT row_number, %2$s < :earliest OR %2$s > :latest AS outside FROM %1$s WHERE %2$s IS NOT NULL
                )
                SELECT count(*) FILTER (WHERE outside), count(*), min(row_number) FILTER (WHERE outside) FROM judged
                """.formatted(table.partition(deliveryId), nameOf(bounds.column()));
        return jdbc.sql(sql)
                .param("earliest", bounds.earliest())
                .param("latest", bounds.latest())
                .query((row, number) -> new Occurrences(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private void lowHours(LoadedTable table, String file, Column column, List<Finding> findings) {
        String sql = """
                SELECT count(*) FILTER (WHERE %2$s > 0 AND %2$s < :least), count(*) FILTER (WHERE %2$s > 0),
                  min(row_number) FILTER (WHERE %2$s > 0 AND %2$s < :least),
                  count(*) FILTER (WHERE %2$s = 0), count(*), min(row_number) FILTER (WHERE %2$s = 0)
                FROM %1$s WHERE %2$s IS NOT NULL
                """.formatted(table.partition(deliveryId), nameOf(column));
        LowHours rule = new LowHours();
        findings.addAll(jdbc.sql(sql)
                .param("least", LowHours.CERTAINLY_NO_JOB)
                .query((row, number) -> Stream.of(
                                rule.check(
                                        file, column, new Occurrences(row.getLong(1), row.getLong(2), row.getLong(3))),
                                rule.checkZeros(
                                        file, column, new Occurrences(row.getLong(4), row.getLong(5), row.getLong(6))))
                        .flatMap(Optional::stream)
                        .toList())
                .single());
    }

    private void payPeriods(String file, List<Finding> findings) {
        String sql = """
                WITH alike AS (
                  SELECT employment_id, first_day, last_day, sum(paid_hours) AS hours, max(paid_hours) AS most,
                    max(row_number) AS row_number, abs(sum(paid_hours)) > max(abs(paid_hours)) AS again
                  FROM %s GROUP BY employment_id, first_day, last_day, abs(paid_hours)
                ), period AS (
                  SELECT employment_id, first_day, last_day, sum(hours) AS hours, max(most) AS most,
                    max(row_number) AS row_number, bool_or(again) AS again
                  FROM alike GROUP BY employment_id, first_day, last_day
                ), judged AS (
                  SELECT row_number, last_day - first_day >= :longest AS too_long,
                    hours > 24 * (last_day - first_day + 1) AS too_much,
                    again OR (hours - most >= :leastHours AND 2 * (hours - most) > most) AS twice,
                    hours > 0 AND first_day <= max(last_day) FILTER (WHERE hours > 0) OVER (
                      PARTITION BY employment_id ORDER BY first_day, last_day
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS overlapping
                  FROM period
                )
                SELECT count(*),
                  count(*) FILTER (WHERE twice), min(row_number) FILTER (WHERE twice),
                  count(*) FILTER (WHERE overlapping), min(row_number) FILTER (WHERE overlapping),
                  count(*) FILTER (WHERE too_long), min(row_number) FILTER (WHERE too_long),
                  count(*) FILTER (WHERE too_much), min(row_number) FILTER (WHERE too_much)
                FROM judged
                """.formatted(LoadedTable.PAY_PERIOD.partition(deliveryId));
        findings.addAll(jdbc.sql(sql)
                .param("longest", UnlikelyPayPeriods.LONGEST_DAYS)
                .param("leastHours", UnlikelyPayPeriods.LEAST_HOURS)
                .query((row, number) -> {
                    long periods = row.getLong(1);
                    return new UnlikelyPayPeriods()
                            .check(
                                    file,
                                    new Occurrences(row.getLong(2), periods, row.getLong(3)),
                                    new Occurrences(row.getLong(4), periods, row.getLong(5)),
                                    new Occurrences(row.getLong(6), periods, row.getLong(7)),
                                    new Occurrences(row.getLong(8), periods, row.getLong(9)));
                })
                .single());
    }
}
