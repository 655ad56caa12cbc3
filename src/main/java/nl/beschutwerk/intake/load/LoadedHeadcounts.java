package nl.beschutwerk.intake.load;

import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.headcount.DeliveredCount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads loaded headcounts, so that they can be compared with each other. A delivery has a few thousand of them at most. */
public final class LoadedHeadcounts {

    private final JdbcClient jdbc;

    public LoadedHeadcounts(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The loaded rows of a delivery, in the order of its files and rows. */
    public List<DeliveredCount> of(long deliveryId) {
        return jdbc.sql("""
                        SELECT file, row_number, area_level, delivered_area_code, area_code, hours_class,
                          valid_indications, working_persons
                        FROM %s ORDER BY file, row_number
                        """.formatted(LoadedTable.HEADCOUNT.partition(deliveryId)))
                .query((row, number) -> new DeliveredCount(
                        row.getString("file"),
                        row.getLong("row_number"),
                        AreaLevel.ofCode(row.getString("area_level")),
                        row.getString("delivered_area_code"),
                        row.getString("area_code"),
                        row.getString("hours_class"),
                        row.getObject("valid_indications", Long.class),
                        row.getLong("working_persons")))
                .list();
    }
}
