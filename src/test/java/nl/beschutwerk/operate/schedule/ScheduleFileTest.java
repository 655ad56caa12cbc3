package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {

    private static final Instant NOON = Instant.parse("2026-07-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void withoutAFileTheUsualTimesHold() {
        ServeSchedule usual = ScheduleFile.readIfThere(folder.resolve("schedule.yaml"));

        assertThat(words(usual))
                .isEqualTo(Map.of(
                        ServedTask.INBOX, "every 1 minute",
                        ServedTask.PUBLISH, "*/5 * * * *",
                        ServedTask.DUE, "0 8 * * *",
                        ServedTask.NOTIFY, "every 1 minute",
                        ServedTask.PURGE, "off"));
        assertThat(usual.tasks())
                .containsExactly(ServedTask.INBOX, ServedTask.PUBLISH, ServedTask.DUE, ServedTask.NOTIFY);
    }

    @Test
    void theShippedFileSaysTheSame() {
        ServeSchedule shipped = ScheduleFile.read(Path.of("jobs", "schedule.yaml"));

        assertThat(words(shipped)).isEqualTo(words(ServeSchedule.usual()));
        assertThat(shipped.keptQuarters()).isZero();
    }

    @Test
    void aFileChangesWhatItNames() throws Exception {
        ServeSchedule schedule = read("""
                # ours
                inbox: off
                publish: every 10 seconds
                purge: 30 2 * * *
                kept-quarters: 8
                """);

        assertThat(schedule.tasks())
                .containsExactly(ServedTask.PUBLISH, ServedTask.DUE, ServedTask.NOTIFY, ServedTask.PURGE);
        assertThat(schedule.keptQuarters()).isEqualTo(8);
        assertThat(next(schedule, ServedTask.PUBLISH)).isEqualTo(NOON.plusSeconds(10));
        assertThat(next(schedule, ServedTask.PURGE)).isEqualTo("2026-07-02T00:30:00Z");
        assertThat(schedule.of(ServedTask.INBOX).isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but words\n"})
    void anEmptyFileChangesNothing(String text) throws Exception {
        assertThat(words(read(text))).isEqualTo(words(ServeSchedule.usual()));
    }

    @Test
    void aMistakeIsToldWithItsLine() throws Exception {
        assertMistake(
                "due: 0 8 * * *\nbackup: every 1 day\n", 2, "there is no task \"backup\"; there are inbox, publish,");
        assertMistake("\n\ndue: 0 8 * *\n", 3, "due: \"0 8 * *\" has 4 parts and a cron pattern has five");
        assertMistake("due: 0 25 * * *\n", 1, "hours from 0 to 23");
        assertMistake("due: 0 8 30 2 *\n", 1, "never comes");
        assertMistake("due: every now and then\n", 1, "every 5 minutes");
        assertMistake("due: every 0 minutes\n", 1, "every 5 minutes");
        assertMistake("inbox: off\ndue:\n", 2, "due needs one value");
        assertMistake("inbox: off\ndue: [0 8 * * *]\n", 2, "due needs one value");
        assertMistake("inbox: off\ndue: {every: 5}\n", 2, "due needs one value");
        assertMistake("inbox: off\n\ninbox: off\n", 3, "inbox is there twice");
        assertMistake("- inbox\n", 1, "a line such as");
        assertMistake("kept-quarters: many\n", 1, "a number of quarters from 1 to 400");
        assertMistake("kept-quarters: 0\n", 1, "a number of quarters from 1 to 400");
        assertMistake("due: off\npurge: 30 2 * * *\n", 2, "add a line such as \"kept-quarters: 8\"");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLineAndTheLikelyCause() {
        assertThatThrownBy(() -> read("due: off\npublish: */5 * * * *\n"))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is not valid YAML (line 2)")
                .hasMessageContaining("\"*/5 * * * *\"");
        assertThatThrownBy(() -> read("due: off\n\tinbox: off\n"))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is not valid YAML (line 2)");
    }

    @Test
    void aFileThatWasNamedMustBeThere() {
        assertThatThrownBy(() -> ScheduleFile.read(folder.resolve("elsewhere.yaml")))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("There is no schedule");
        assertThatThrownBy(() -> ScheduleFile.read(folder))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("cannot be read");
    }

    private void assertMistake(String text, int line, String words) {
        assertThatThrownBy(() -> read(text))
                .as(text)
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("schedule.yaml, line " + line + ": ")
                .hasMessageContaining(words)
                .hasMessageEndingWith(".");
    }

    private ServeSchedule read(String text) throws IOException {
        return ScheduleFile.read(Files.writeString(folder.resolve("schedule.yaml"), text));
    }

    private static Instant next(ServeSchedule schedule, ServedTask task) {
        return schedule.of(task).schedule().getNextExecutionTime(ExecutionComplete.simulatedSuccess(NOON));
    }

    private static Map<ServedTask, String> words(ServeSchedule schedule) {
        Map<ServedTask, String> words = new LinkedHashMap<>();
        schedule.tell(words::put);
        return words;
    }
}
