package nl.beschutwerk.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Computes the figures of a release from the rows of a delivery, in SQL: one file per theme, to be read next to the
 * definitions. Runs in the caller's transaction, on its connection. If it runs again, it replaces the figures.
 */
public final class Measuring {

    private static final String SETTING_UP = "run.sql";

    private static final String PUBLISHED_DETAIL = "published_detail.sql";

    /** Returns the themes of a kind of delivery, in the order in which they depend on each other. */
    private static List<String> themes(DeliveryKind kind) {
        return switch (kind) {
            case AANTALLEN ->
                List.of(
                        "headcounts/1_contribution.sql",
                        "headcounts/2_headcount.sql",
                        "headcounts/3_area_total.sql",
                        "headcounts/4_indicators.sql",
                        "headcounts/5_hours_classes.sql");
            case MICRODATA ->
                List.of(
                        "microdata/1_person.sql",
                        "microdata/2_weekly_hours.sql",
                        "microdata/3_working_person.sql",
                        "microdata/4_counted_person.sql",
                        "microdata/5_area_sum.sql",
                        "microdata/6_application.sql",
                        "microdata/7_median.sql",
                        "microdata/8_indicators.sql",
                        "microdata/9_breakdowns.sql");
        };
    }

    /**
     * Returns the SQL files of a kind of delivery that name an indicator. They contain its rule, to be read next to the
     * definitions.
     */
    public static List<String> rulesOf(DeliveryKind kind, Indicator indicator) {
        Pattern name = Pattern.compile("\\b" + indicator.code() + "\\b");
        return themes(kind).stream()
                .filter(theme -> name.matcher(Sql.read(theme)).find())
                .toList();
    }

    /** The tables with loaded rows, by the names under which the themes read the rows of one delivery. */
    private static final Map<String, String> DELIVERED_ROWS = Map.of(
            "delivered_headcount_row", "intake.headcount",
            "delivered_advice", "intake.advice",
            "delivered_employment", "intake.employment",
            "delivered_pay_period", "intake.pay_period");

    private final JdbcTemplate jdbc;

    public Measuring(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The delivery to measure, and the release for its figures. The ids are keys in the database.
     *
     * @param releaseId the release that gets the figures
     * @param deliveryId the delivery whose loaded rows are counted
     * @param referenceSetId areas and targets
     */
    public record Task(
            long releaseId, long deliveryId, long referenceSetId, Quarter quarter, DeliveryKind kind, Method method) {}

    /** Measures, and returns the number of figures, including absent ones. */
    public long measure(Task task) {
        jdbc.execute(Sql.read(SETTING_UP));
        fill(task);
        showRowsOf(task.deliveryId());
        themes(task.kind()).forEach(theme -> jdbc.execute(Sql.read(theme)));
        jdbc.execute(Sql.read(PUBLISHED_DETAIL));
        DELIVERED_ROWS.keySet().forEach(view -> jdbc.execute("drop view " + view));
        checkComplete();
        jdbc.update("delete from release.figure where release_id = ?", task.releaseId());
        return jdbc.update("""
                insert into release.figure (release_id, level, area_code, area_name, indicator, breakdown, category,
                                            amount, estimated, absence, base_persons, counted_persons)
                select run.release_id, f.level, f.code, a.name, f.indicator, f.breakdown, f.category,
                       f.amount, f.estimated, f.absence, f.base_persons, f.counted_persons
                from run cross join draft_figure f join area a using (level, code)
                """);
    }

    /**
     * Checks that every area of the measured levels has a total for each indicator of its level. An indicator that no theme
     * measures is a fault of the program.
     */
    private void checkComplete() {
        List<String> missing = jdbc.queryForList("""
                select i.code || ' of ' || a.level || ' ' || a.code
                from area a join indicator i using (level)
                where a.level in (select level from draft_figure)
                  and not exists (select from draft_figure f
                                  where f.level = a.level and f.code = a.code and f.indicator = i.code and f.breakdown = 'totaal')
                order by a.level, a.code, i.code
                limit 1
                """, String.class);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("No theme measures " + missing.get(0));
        }
    }

    private void fill(Task task) {
        Method method = task.method();
        Quarter quarter = task.quarter();
        LocalDate referenceDate = quarter.referenceDate();
        jdbc.update(
                "insert into run values (?, ?, ?, ?, ?)",
                task.releaseId(),
                task.referenceSetId(),
                quarter.firstDay(),
                referenceDate,
                quarter.previous().referenceDate());
        jdbc.update(
                "insert into day values (?, ?, ?, ?)",
                endOfMonthBefore(referenceDate, 3),
                endOfMonthBefore(referenceDate, 6),
                endOfMonthBefore(referenceDate, 12),
                endOfMonthBefore(referenceDate, 24));
        jdbc.update(
                "insert into method values (?, ?, ?, ?, ?::integer[], ?::integer[], ?, ?)",
                method.hoursPerJob(),
                method.averageHours(),
                method.averageHoursMargin(),
                method.hoursBasis().code(),
                method.excludedNatures().toArray(Integer[]::new),
                method.shelteredNatures().toArray(Integer[]::new),
                method.minimumForRegionalMean(),
                method.hoursStep());
        for (HoursClass hoursClass : method.hoursClasses()) {
            jdbc.update(
                    "insert into hours_class values (?, ?, ?, ?, ?)",
                    hoursClass.code(),
                    hoursClass.lowerBound(),
                    hoursClass.upperBound(),
                    hoursClass.open(),
                    hoursClass.representativeHours());
        }
        for (Indicator indicator : Indicator.values()) {
            for (AreaLevel level : indicator.levels()) {
                jdbc.update(
                        "insert into indicator values (?, ?, ?, ?)",
                        indicator.code(),
                        level.code(),
                        indicator.restsOnHours(),
                        decimals(indicator, level, method));
            }
            for (Breakdown breakdown : indicator.kind().breakdowns()) {
                jdbc.update("insert into indicator_breakdown values (?, ?)", indicator.code(), breakdown.code());
            }
        }
        jdbc.update("""
                insert into area
                select level, code, name, part_of, target, target_path, target_next
                from reference.area join run using (reference_set_id, reference_date)
                """);
    }

    /** The decimals that are published; null where there is nothing to round. */
    private static @Nullable Integer decimals(Indicator indicator, AreaLevel level, Method method) {
        return switch (indicator.kind().type()) {
            // Counts are whole, a median is a day or half a day, and targets are public.
            case PERSONS, EVENTS, FLOW, MEDIAN, TARGET -> null;
            case RATIO ->
                level == AreaLevel.GEMEENTE && indicator.unit() == Unit.UREN && method.hoursStep() > 0
                        ? 0
                        : method.decimals();
            // More decimals would tell how many persons the share is of, which is not published.
            case COHORT_SHARE -> level == AreaLevel.LAND || method.hoursStep() == 0 ? method.decimals() : 0;
            case HOURS, JOB_EQUIVALENTS, JOBS_IN_PART, BOUND, PART_SHARE, DIFFERENCE -> method.decimals();
        };
    }

    /** Returns {@code D−n} of the definitions: the last day of the month n months before the reference date. */
    private static LocalDate endOfMonthBefore(LocalDate referenceDate, int months) {
        return YearMonth.from(referenceDate).minusMonths(months).atEndOfMonth();
    }

    /**
     * Creates views through which the themes read one delivery only. They select from its own partitions, so that those of
     * other deliveries are neither read nor locked.
     */
    private void showRowsOf(long deliveryId) {
        DELIVERED_ROWS.forEach((view, table) ->
                jdbc.execute("create temporary view " + view + " as select * from " + table + "_" + deliveryId));
    }
}
