package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    Path folder;

    @Test
    void everybodyOnTheMachineMayReadItAndNothingIsLeftBeside() throws IOException {
        Path path = folder.resolve("beschutwerk.prom");

        new TextFile(path).write("a 1\n");
        new TextFile(path).write("a 2\n");

        assertThat(path).hasContent("a 2\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-r--r--");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void nobodyEverReadsHalfOfItHoweverManyWrite() throws Exception {
        Path path = folder.resolve("beschutwerk.prom");
        List<String> texts = List.of("one 1\n".repeat(2000), "two 2\n".repeat(3000));
        new TextFile(path).write(texts.get(0));
        List<Thread> writers = new ArrayList<>();
        for (String text : texts) {
            Thread writer = new Thread(() -> {
                for (int time = 0; time < 100; time++) {
                    try {
                        new TextFile(path).write(text);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            });
            writer.start();
            writers.add(writer);
        }
        while (writers.stream().anyMatch(Thread::isAlive)) {
            assertThat(Files.readString(path)).isIn(texts);
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAfterADay() throws IOException {
        Path left = Files.createFile(folder.resolve(".beschutwerk-1.new"));
        Path beingWritten = Files.createFile(folder.resolve(".beschutwerk-2.new"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(beingWritten, FileTime.from(Instant.now().minus(Duration.ofHours(23))));

        new TextFile(folder.resolve("beschutwerk.prom")).write("a 1\n");

        assertThat(left).doesNotExist();
        assertThat(beingWritten).exists();
    }

    @Test
    void theValueOfAnEarlierTextIsFoundAgain() throws IOException {
        TextFile file = new TextFile(folder.resolve("beschutwerk-run.prom"));
        assertThat(file.value(Metric.COMMAND_SUCCESS)).isEmpty();

        file.write("""
                # HELP beschutwerk_command_last_success_timestamp_seconds x
                beschutwerk_command_last_success_timestamp_seconds{command="run"} 1.7E9
                """);
        assertThat(file.value(Metric.COMMAND_SUCCESS)).contains(1.7E9);

        file.write("beschutwerk_command_last_success_timestamp_seconds{command=\"run\"} somebody\n");
        assertThat(file.value(Metric.COMMAND_SUCCESS)).isEmpty();
    }

    @Test
    void withoutAFolderNothingIsMade() {
        assertThatThrownBy(() -> new TextFile(folder.resolve("gone/beschutwerk.prom")).write("a 1\n"))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("gone")).doesNotExist();
    }
}
