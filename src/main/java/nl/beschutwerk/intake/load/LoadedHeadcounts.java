package nl.beschutwerk.intake.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.headcount.DeliveredCount;

/** Reads loaded headcounts back, to compare them with each other. There are some thousands of them at most. */
public final class LoadedHeadcounts {

    private final DataSource database;

    public LoadedHeadcounts(DataSource database) {
        this.database = database;
    }

    /** The loaded rows of a delivery, in the order of its files and rows. */
    public List<DeliveredCount> of(long deliveryId) throws SQLException {
        List<DeliveredCount> counts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("""
                        SELECT file, row_number, area_level, delivered_area_code, area_code, hours_class,
                          valid_indications, working_persons
                        FROM %s ORDER BY file, row_number
                        """.formatted(LoadedTable.HEADCOUNT.partition(deliveryId)))) {
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(new DeliveredCount(
                            row.getString("file"),
                            row.getLong("row_number"),
                            AreaLevel.ofCode(row.getString("area_level")),
                            row.getString("delivered_area_code"),
                            row.getString("area_code"),
                            row.getString("hours_class"),
                            row.getObject("valid_indications", Long.class),
                            row.getLong("working_persons")));
                }
            }
        }
        return counts;
    }
}
