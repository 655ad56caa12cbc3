package nl.beschutwerk.operate.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.job.support.DiskRoom;

/** The room on the disks of the folders that the product writes. */
final class Disks {

    private Disks() {}

    /** Looks at each disk; a disk that cannot be asked is left out. */
    static Map<String, DiskRoom> of(Map<String, Path> folders) {
        Map<String, DiskRoom> rooms = new LinkedHashMap<>();
        folders.forEach((word, folder) -> DiskRoom.of(folder).ifPresent(room -> rooms.put(word, room)));
        return rooms;
    }

    static List<Reading> readings(Map<String, DiskRoom> rooms) {
        List<Reading> readings = new ArrayList<>();
        rooms.forEach((word, room) -> {
            readings.add(Reading.of(Metric.DISK_FREE, room.free(), word));
            readings.add(Reading.of(Metric.DISK_SIZE, room.size(), word));
        });
        return readings;
    }
}
