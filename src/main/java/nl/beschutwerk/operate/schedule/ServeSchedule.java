package nl.beschutwerk.operate.schedule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * When each task is done.
 *
 * @param times the time of every task
 * @param keptQuarters of how many quarters before the present one a purge keeps the rows; 0 if there is no purge
 */
public record ServeSchedule(Map<ServedTask, TaskTime> times, int keptQuarters) {

    public ServeSchedule {
        times = Map.copyOf(times);
    }

    /** The schedule of a product for which nobody has written one. */
    static ServeSchedule usual() {
        Map<ServedTask, TaskTime> times = new EnumMap<>(ServedTask.class);
        for (ServedTask task : ServedTask.values()) {
            times.put(task, TaskTime.of(task.usual()));
        }
        return new ServeSchedule(times, 0);
    }

    TaskTime of(ServedTask task) {
        return Objects.requireNonNull(times.get(task), "every task has a time");
    }

    /** The tasks that are done at all. */
    List<ServedTask> tasks() {
        return Arrays.stream(ServedTask.values())
                .filter(task -> !of(task).isOff())
                .toList();
    }

    /** Tells of each task when it is done, in words. */
    public void tell(BiConsumer<ServedTask, String> told) {
        for (ServedTask task : ServedTask.values()) {
            told.accept(task, of(task).words());
        }
    }
}
