package nl.beschutwerk.operate.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.job.support.DiskRoom;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the product can do its work now: the database answers, no disk is full or silent, and the inbox can be written. Each check has a few
 * seconds; one that hangs, on a share that is gone for instance, is down.
 */
final class Health {

    /** For each check, and for all of them together: they are made at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int SECONDS_A_QUERY = 3;

    private final Bounded<Boolean> database;
    private final Disks disks;
    private final Optional<Bounded<Boolean>> inbox;

    /** @param inbox the folder, if deliveries are taken from one */
    Health(DataSource dataSource, Map<String, Path> folders, Optional<Path> inbox) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.setQueryTimeout(SECONDS_A_QUERY);
        this.database = new Bounded<>("the database", PATIENCE, () -> answers(jdbc));
        this.disks = new Disks(folders, PATIENCE);
        this.inbox = inbox.map(folder -> new Bounded<>("the inbox", PATIENCE, () -> isWritable(folder)));
    }

    private static boolean answers(JdbcTemplate jdbc) {
        jdbc.execute("select 1");
        return true;
    }

    /** Asks the system and leaves no file to try: the next look into the inbox would take that for a delivery. */
    private static boolean isWritable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder) && Files.isExecutable(folder);
    }

    /**
     * What was found.
     *
     * @param checks by name, whether each is up
     * @param rooms of each folder, the room on its disk; empty if that did not answer
     */
    record Found(Map<String, Boolean> checks, Map<String, Optional<DiskRoom>> rooms) {

        Found {
            checks = new LinkedHashMap<>(checks);
        }

        boolean isUp() {
            return !checks.containsValue(false);
        }

        List<Reading> readings() {
            List<Reading> readings = new ArrayList<>(Disks.readings(rooms));
            checks.forEach((check, up) -> readings.add(Reading.of(Metric.HEALTH, up, check)));
            return readings;
        }
    }

    /** Makes all checks. */
    Found look() {
        database.ask();
        disks.ask();
        inbox.ifPresent(Bounded::ask);
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("database", database.answer().orElse(false));
        Map<String, Optional<DiskRoom>> rooms = disks.answers();
        checks.put(
                "disk",
                rooms.entrySet().stream()
                        .filter(folder -> !folder.getKey().equals(Watched.INBOX))
                        .allMatch(folder -> hasRoom(folder.getValue())));
        // Its disk is that of a share, perhaps; whether that is well is told with it, and not with the disks of the
        // product.
        inbox.ifPresent(folder -> checks.put(
                Watched.INBOX,
                folder.answer().orElse(false)
                        && (!rooms.containsKey(Watched.INBOX) || hasRoom(rooms.get(Watched.INBOX)))));
        return new Found(checks, rooms);
    }

    /** Of a disk that does not answer nobody knows whether it has. */
    private static boolean hasRoom(Optional<DiskRoom> disk) {
        return disk.filter(room -> room.free() >= DiskRoom.LEAST).isPresent();
    }
}
