package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.register.DeliveryPurge;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.ReleaseRooms;

/** Drops the rows of old deliveries, each under the lock of its quarter, and puts that on the trail. */
public final class PurgeRun {

    private final ReleaseRooms rooms;
    private final String operator;

    /** Purges in the name of an operator. */
    public PurgeRun(ReleaseRooms rooms, String operator) {
        this.rooms = rooms;
        this.operator = operator;
    }

    /**
     * Purges the deliveries of quarters before this one, and says what it did, a line each. When the process is asked to end,
     * the deliveries that are left are said to be.
     *
     * @throws nl.beschutwerk.job.support.QuarterInUseException when another command is at work on one of them
     */
    public List<String> run(Quarter before) throws IOException, SQLException {
        DeliveryPurge purge = new DeliveryPurge(rooms.dataSource());
        List<String> done = new ArrayList<>();
        for (DeliveryPurge.Kept delivery : purge.before(before)) {
            if (rooms.interruption().breaksOff()) {
                done.add("Stopped: " + delivery.name() + " of " + delivery.quarter()
                        + " and what comes behind it were not purged. The same command goes on there.");
                break;
            }
            Map<String, Long> dropped =
                    QuarterLock.holding(rooms.dataSource(), delivery.quarter(), operator, () -> purge.purge(delivery));
            Map<String, String> details = new LinkedHashMap<>();
            details.put("delivery", delivery.name());
            dropped.forEach((table, rows) -> details.put(table, String.valueOf(rows)));
            rooms.trail().record(operator, "purge", delivery.quarter(), null, null, details);
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
