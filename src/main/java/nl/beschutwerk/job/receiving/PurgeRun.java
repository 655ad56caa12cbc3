package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.register.DeliveryPurge;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.release.AuditTrail;

/**
 * Deletes the rows of old deliveries and the values in their findings, each delivery under the lock of its quarter, and records
 * that in the audit trail.
 */
public final class PurgeRun {

    private final DataSource dataSource;
    private final AuditTrail trail;
    private final Interruption interruption;

    /** Creates the use case for one database. */
    public PurgeRun(DataSource dataSource, AuditTrail trail, Interruption interruption) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.interruption = interruption;
    }

    /**
     * Purges the deliveries of quarters before this one, and returns what was done, in lines. If the process is asked to end,
     * the last line says from which delivery on the work remains.
     *
     * @param operator who asks, for the audit trail
     * @throws nl.beschutwerk.job.support.QuarterInUseException if another command holds the lock of one of the quarters
     */
    public List<String> run(Quarter before, String operator) throws IOException, SQLException {
        DeliveryPurge purge = new DeliveryPurge(dataSource);
        List<String> done = new ArrayList<>();
        for (DeliveryPurge.Kept delivery : purge.before(before)) {
            if (interruption.breaksOff()) {
                done.add("Stopped: " + delivery.name() + " of " + delivery.quarter()
                        + " and what comes behind it were not purged. The same command goes on there.");
                break;
            }
            Map<String, Long> dropped =
                    QuarterLock.holding(dataSource, delivery.quarter(), operator, () -> purge.purge(delivery));
            Map<String, String> details = new LinkedHashMap<>();
            details.put("delivery", delivery.name());
            dropped.forEach((table, rows) -> details.put(table, String.valueOf(rows)));
            trail.record(operator, "purge", delivery.quarter(), null, null, details);
            done.add(delivery.quarter() + "  " + delivery.name() + ": rows dropped: " + inWords(dropped)
                    + "; values taken out of its findings");
        }
        return done;
    }

    private static String inWords(Map<String, Long> dropped) {
        return dropped.isEmpty()
                ? "none"
                : dropped.entrySet().stream()
                        .map(table -> table.getValue() + " " + table.getKey())
                        .collect(Collectors.joining(", "));
    }
}
