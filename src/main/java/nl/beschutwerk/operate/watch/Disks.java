package nl.beschutwerk.operate.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.job.support.DiskRoom;

/**
 * The room on the disks of the folders that the product writes. Each folder is asked apart: a share that is gone takes away no answer
 * about another.
 */
final class Disks {

    private final Map<String, Bounded<Optional<DiskRoom>>> questions = new LinkedHashMap<>();

    /**
     * Disks to ask about.
     *
     * @param folders by the word for each; an inbox that is not there is on no disk
     * @param patience how long an answer may take
     */
    Disks(Map<String, Path> folders, Duration patience) {
        folders.forEach((word, folder) -> questions.put(word, new Bounded<>("the disk of " + word, patience, () -> {
            boolean missing = word.equals(Watched.INBOX) && !Files.isDirectory(folder);
            return missing ? Optional.empty() : DiskRoom.of(folder);
        })));
    }

    /** Asks about all of them. */
    void ask() {
        questions.values().forEach(Bounded::ask);
    }

    /** What each said; of a disk that cannot be asked nothing. */
    Map<String, Optional<DiskRoom>> answers() {
        ask();
        Map<String, Optional<DiskRoom>> answers = new LinkedHashMap<>();
        questions.forEach(
                (word, question) -> answers.put(word, question.answer().flatMap(room -> room)));
        return answers;
    }

    static List<Reading> readings(Map<String, Optional<DiskRoom>> answers) {
        List<Reading> readings = new ArrayList<>();
        answers.forEach((word, answer) -> answer.ifPresent(room -> {
            readings.add(Reading.of(Metric.DISK_FREE, room.free(), word));
            readings.add(Reading.of(Metric.DISK_SIZE, room.size(), word));
        }));
        return readings;
    }
}
