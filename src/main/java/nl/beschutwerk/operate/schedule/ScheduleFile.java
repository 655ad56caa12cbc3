package nl.beschutwerk.operate.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.operate.yaml.SettingsYaml;

/** Reads {@code schedule.yaml}. Whatever is wrong with it is told with its line. */
public final class ScheduleFile {

    private static final String KEPT = "kept-quarters";
    private static final int MOST_KEPT = 400;
    private static final SettingsYaml.Kind KIND = new SettingsYaml.Kind(
            "schedule",
            "a line such as \"due: 0 8 * * *\"",
            "A pattern that begins with an asterisk stands between quotation marks: \"*/5 * * * *\".");

    private final SettingsYaml yaml;
    private final Map<ServedTask, TaskTime> times =
            new EnumMap<>(ServeSchedule.usual().times());
    private int purgeLine;
    private int kept;

    private ScheduleFile(SettingsYaml yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads the file, or takes the usual schedule if there is none.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static ServeSchedule readIfThere(Path path) {
        return Files.exists(path) ? read(path) : ServeSchedule.usual();
    }

    /**
     * Reads the file.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static ServeSchedule read(Path path) {
        ScheduleFile file = new ScheduleFile(SettingsYaml.read(KIND, path));
        file.yaml
                .settings()
                .entries()
                .forEach((key, entry) -> file.take(
                        key,
                        entry.value()
                                .oneLine()
                                .orElseThrow(() -> file.yaml.mistake(
                                        entry.line(),
                                        key + " needs one value, such as "
                                                + (key.equals(KEPT) ? "8" : "every 5 minutes"))),
                        entry.line()));
        return file.schedule();
    }

    private void take(String key, String value, int line) {
        if (key.equals(KEPT)) {
            kept = quarters(value, line);
            return;
        }
        ServedTask task = Arrays.stream(ServedTask.values())
                .filter(known -> known.word().equals(key))
                .findFirst()
                .orElseThrow(() -> yaml.mistake(line, "there is no task \"" + key + "\"; there are " + words()));
        try {
            times.put(task, TaskTime.of(value));
        } catch (IllegalArgumentException e) {
            throw yaml.mistake(line, key + ": \"" + value + "\" " + e.getMessage(), e);
        }
        purgeLine = task == ServedTask.PURGE ? line : purgeLine;
    }

    private int quarters(String value, int line) {
        if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > MOST_KEPT) {
            throw yaml.mistake(line, KEPT + " is \"" + value + "\"; give a number of quarters from 1 to " + MOST_KEPT);
        }
        return Integer.parseInt(value);
    }

    private ServeSchedule schedule() {
        ServeSchedule schedule = new ServeSchedule(times, kept);
        if (!schedule.of(ServedTask.PURGE).isOff() && kept == 0) {
            throw yaml.mistake(
                    purgeLine,
                    "purge drops rows of persons, and needs to know of how many past quarters they stay: add a line such as \""
                            + KEPT + ": 8\", or write \"purge: off\"");
        }
        return schedule;
    }

    private static String words() {
        return Arrays.stream(ServedTask.values()).map(ServedTask::word).collect(Collectors.joining(", "))
                + ", and the setting " + KEPT;
    }
}
