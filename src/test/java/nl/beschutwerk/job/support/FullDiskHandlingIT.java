package nl.beschutwerk.job.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A full disk stops a command in an orderly way, and the same command continues when there is space. In this test the operating
 * system refuses to write, through its device that is always full; the database gives the error that it gives when it cannot
 * extend a table.
 */
class FullDiskHandlingIT {

    private static final Path ALWAYS_FULL = Path.of("/dev/full");

    private static SortedMap<String, String> undisturbed;

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeAll
    static void goUndisturbed(@TempDir Path calm) throws Exception {
        try (OperatorEnvironment other = OperatorEnvironment.in(calm)) {
            put(other, "10619");
            other.run(other.all());
            put(other, "10631");
            other.correct(Correcting.of("2024-Q4", "verbeterde levering"));
            undisturbed = SealedFiles.hashesButForTimes(other.output());
        }
    }

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
        put(environment, "10619");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @ParameterizedTest
    @CsvSource({"audit, controle/toegankelijkheid.json", "seal, release.json"})
    void filesThatFindNoRoomAreThrownAwayAndMadeAnew(String step, String file) throws Exception {
        assumeThat(Files.exists(ALWAYS_FULL)).isTrue();

        assertFull(environment.run(environment.all(), new Filling(step, "2024-Q4-v1", file)));
        assertThat(environment.output()).isEmptyDirectory();
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);

        put(environment, "10631");
        Correcting correction = Correcting.of("2024-Q4", "verbeterde levering");
        assertFull(environment
                .correct(correction, new Filling(step, "2024-Q4-v2", file))
                .outcomes());
        assertThat(environment.output()).isDirectoryNotContaining("glob:**/.work");
        assertThat(environment.output().resolve("2024-Q4/v2")).doesNotExist();
        assertThat(environment.correct(correction).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.CORRECTED);

        assertThat(SealedFiles.hashesButForTimes(environment.output())).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @CsvSource({"intake.delivery", "release.figure", "release.change", "release.file"})
    void aDatabaseThatFindsNoRoomIsToldFromOtherFailures(String table) throws Exception {
        JdbcClient owner = JdbcClient.create(environment.database().owner());
        owner.sql("""
                        create function release.no_room() returns trigger language plpgsql as
                        $$begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end$$
                        """).update();
        owner.sql("create trigger no_room before insert on " + table + " execute function release.no_room()")
                .update();

        assertFull(environment.run(environment.all()));
        assertThat(environment.output()).isDirectoryNotContaining("glob:**/.work");
        Path release = environment.release("2024-Q4");
        if (Files.exists(release)) {
            // There was no space to record that the release is sealed. The visible files are complete, and the next run
            // uses them.
            SortedMap<String, String> files = SealedFiles.hashes(release);
            files.remove("release.json");
            assertThat(files).isEqualTo(SealedFiles.listed(release));
        }

        owner.sql("drop trigger no_room on " + table).update();
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
    }

    @Test
    void otherFailuresOfFilesAndDatabasesAreNotTakenForAFullDisk() {
        FullDisk disk = new FullDisk(List.of(folder));

        assertThat(disk.behind(null)).isEmpty();
        assertThat(disk.behind(new IOException("Input/output error"))).isEmpty();
        assertThat(disk.behind(new SQLException("gone", "08006"))).isEmpty();
        assertThat(disk.behind(new IllegalStateException("No space left on device")))
                .as("no failure of a file")
                .isEmpty();
    }

    @Test
    void whatTheSystemSaysIsFoundHoweverDeepAndThePlaceIsNamed() {
        FullDisk disk = new FullDisk(List.of(folder));
        IOException full = new FileSystemException("x", null, "No space left on device");

        assertThat(disk.behind(new IllegalStateException(new UncheckedIOException(full))))
                .hasValueSatisfying(said -> assertThat(said).contains("Make room on the disk of " + folder));
        assertThat(disk.behind(new IOException("Disk quota exceeded"))).isPresent();
    }

    private static void put(OperatorEnvironment environment, String working) throws Exception {
        new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635," + working + ",");
    }

    private static void assertFull(List<QuarterOutcome> outcomes) {
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.DISK_FULL);
            assertThat(outcome.explanation()).startsWith("The disk is full").contains("same command again");
        });
    }

    /** When a step begins, one of the files that it writes is put on a full disk. */
    private final class Filling extends OperatorEnvironment.SilentReporter {

        private final String step;
        private final String release;
        private final String file;

        Filling(String step, String release, String file) {
            this.step = step;
            this.release = release;
            this.file = file;
        }

        @Override
        public void stepBegins(String begun) {
            if (begun.equals(step)) {
                try {
                    Files.createSymbolicLink(
                            environment
                                    .output()
                                    .resolve(".work")
                                    .resolve(release)
                                    .resolve(file),
                            ALWAYS_FULL);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
