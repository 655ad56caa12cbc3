package nl.beschutwerk.measure;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.Quarter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the figures of a release from the rows of a delivery, in SQL: one file a theme, read beside the definitions. Runs
 * within the caller's transaction, on its connection; a repeat replaces the figures.
 */
public final class Measuring {

    private static final String SETTING_UP = "run.sql";

    /** The themes of each kind of delivery, in the order in which they build on each other. */
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
                throw new OperatorMistake("The microdata are received, checked and loaded, but this version cannot make"
                        + " figures of them yet. Nothing else was made. For figures of this quarter, ask the deliverer"
                        + " for headcounts (soort: aantallen).");
        };
    }

    /**
     * Asks, before anything is made, whether figures can be made of a kind of delivery.
     *
     * @throws OperatorMistake when they cannot
     */
    public static void requireThemes(DeliveryKind kind) {
        themes(kind);
    }

    private final JdbcTemplate jdbc;

    public Measuring(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is measured, and where the figures go. The keys are those of the database.
     *
     * @param releaseId the release that gets the figures
     * @param deliveryId the delivery whose loaded rows are counted
     * @param referenceSetId areas and targets
     */
    public record Task(
            long releaseId, long deliveryId, long referenceSetId, Quarter quarter, DeliveryKind kind, Method method) {}

    /** Measures, and says how many figures there are, absent ones included. */
    public long measure(Task task) {
        jdbc.execute(Sql.read(SETTING_UP));
        fill(task);
        themes(task.kind()).forEach(theme -> jdbc.execute(Sql.read(theme)));
        jdbc.update("delete from release.figure where release_id = ?", task.releaseId());
        return jdbc.update("""
                insert into release.figure (release_id, level, area_code, area_name, indicator, breakdown, category,
                                            amount, estimated, absence)
                select run.release_id, f.level, f.code, a.name, f.indicator, f.breakdown, f.category,
                       f.amount, f.estimated, f.absence
                from run cross join draft_figure f join area a using (level, code)
                """);
    }

    private void fill(Task task) {
        Method method = task.method();
        jdbc.update(
                "insert into run values (?, ?, ?, ?)",
                task.releaseId(),
                task.deliveryId(),
                task.referenceSetId(),
                task.quarter().referenceDate());
        jdbc.update(
                "insert into method values (?, ?, ?)",
                method.hoursPerJob(),
                method.averageHours(),
                method.averageHoursMargin());
        for (HoursClass hoursClass : method.hoursClasses()) {
            jdbc.update(
                    "insert into hours_class values (?, ?, ?, ?)",
                    hoursClass.code(),
                    hoursClass.lowerBound(),
                    hoursClass.upperBound(),
                    hoursClass.representativeHours());
        }
        for (Indicator indicator : Indicator.values()) {
            jdbc.update("insert into indicator values (?, ?)", indicator.code(), indicator.municipal());
        }
        jdbc.update("""
                insert into area
                select level, code, name, part_of, target, target_path
                from reference.area join run using (reference_set_id, reference_date)
                """);
    }
}
