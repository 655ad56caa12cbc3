package nl.beschutwerk.operate.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment.SilentReporter;
import nl.beschutwerk.job.UseCases;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import nl.beschutwerk.operate.schedule.ClockOfTests;
import nl.beschutwerk.operate.schedule.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong around an inbox: a database that fails at the wrong moment, clocks that differ, files that are none. */
class InboxTroubleIT {

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final String INSERT = "insert (kind, quarter, version, task, message_key) on batch.message";
    private static final Duration UNTOUCHED = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofHours(4);

    @TempDir
    Path folder;

    private TestDatabase database;
    private UseCases useCases;
    private SetClock clock;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectory(inbox());
        database = TestDatabase.fresh();
        useCases = UseCases.open(database.address(), folder.resolve("var"), InboxPass.class, ClockOfTests.class);
        clock = useCases.get(SetClock.class);
    }

    @AfterEach
    void close() throws Exception {
        useCases.close();
        database.close();
    }

    @Test
    void aRefusalThatCannotBeToldStaysInTheInboxUntilItIs() throws Exception {
        new Deliveries(inbox()).putWithTooManyRejectedRows("2024-Q3");
        owner("revoke " + INSERT + " from beschutwerk_operator");

        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(InboxFailure.class);
        log.addAppender(lines);
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.FAILED);
        log.detachAppender(lines);
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("quarter", "2024-Q3"));
        assertThat(names(inbox())).containsExactly("2024-Q3");

        owner("grant " + INSERT + " to beschutwerk_operator");
        clock.pass(Duration.ofMinutes(1));
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.REFUSED);
        assertThat(names(inbox())).containsExactly("geweigerd");
        assertThat(told()).containsExactly("refused 2024-Q3");
    }

    @Test
    void whatWouldBeChangedIsToldToo() throws Exception {
        drop("2024-Q4", NL);
        patientPass();
        drop("2024-Q4", "land,NL,totaal,15635,10620,");
        owner("revoke " + INSERT + " from beschutwerk_operator");
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.FAILED);

        owner("grant " + INSERT + " to beschutwerk_operator");
        clock.pass(Duration.ofMinutes(1));
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.CHANGED);
        assertThat(told()).containsExactly("draft 2024-Q4 v1", "changed 2024-Q4");
    }

    @Test
    void whatFailsIsTriedAgainAfterPausesThatGrow() throws Exception {
        Path dropped = drop("2024-Q4", NL);
        owner("revoke insert on intake.delivery from beschutwerk_operator");
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            InboxOutcome failed = only(patientPass());
            assertThat(failed.kind()).isEqualTo(Kind.FAILED);
            Instant next = failed.retry().orElseThrow();
            pauses.add(Duration.between(clock.instant(), next));
            int attempts = attempts();
            clock.set(next.minusSeconds(1));
            InboxOutcome waiting = only(patientPass());
            assertThat(waiting.kind()).isEqualTo(Kind.FAILED);
            assertThat(waiting.retry()).contains(next);
            assertThat(waiting.explanation()).contains("is tried again at", "or when something in it changes");
            assertThat(attempts()).as("it is not tried before").isEqualTo(attempts);
            clock.set(next);
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(1));

        owner("grant insert on intake.delivery to beschutwerk_operator");
        only(patientPass());
        assertThat(names(inbox())).containsExactly("verwerkt");
        assertThat(dropped).doesNotExist();
    }

    @Test
    void aChangeOrAnotherProcessEndsThePause() throws Exception {
        drop("2024-Q4", NL);
        owner("revoke insert on intake.delivery from beschutwerk_operator");
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.FAILED);
        owner("grant insert on intake.delivery to beschutwerk_operator");
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.FAILED);

        drop("2024-Q4", "land,NL,totaal,15635,10620,");
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.DRAFT);

        drop("2024-Q3", NL);
        owner("revoke insert on intake.delivery from beschutwerk_operator");
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.FAILED);
        owner("grant insert on intake.delivery to beschutwerk_operator");
        try (UseCases other = UseCases.open(database.address(), folder.resolve("var"), InboxPass.class)) {
            assertThat(only(pass(other, Duration.ZERO)).kind()).isEqualTo(Kind.DRAFT);
        }
    }

    @Test
    void whatLiesInTheFutureCountsFromWhenItWasFirstSeen() throws Exception {
        Path half = drop("2024-Q4", NL);
        Path file = half.resolve("aantallen.csv");
        Path elsewhere = Files.move(file, folder.resolve("aantallen.csv"));

        assertThat(only(pass()).explanation()).contains("which has yet to come by the clock of this machine");
        clock.pass(UNTOUCHED.minusSeconds(1));
        assertThat(only(pass()).explanation()).contains("which has yet to come");
        clock.pass(Duration.ofSeconds(1));
        assertThat(only(pass()).explanation()).contains("It is not whole yet");
        clock.pass(PATIENCE);
        assertThat(only(pass()).kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(only(pass()).kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(told()).containsExactly("incomplete");

        Files.move(elsewhere, file);
        assertThat(only(pass()).kind()).as("it was touched just now").isEqualTo(Kind.WAITING);
        clock.pass(UNTOUCHED);
        assertThat(only(pass()).kind()).isEqualTo(Kind.DRAFT);
        pass();
        assertThat(names(folder.resolve("deliveries"))).containsExactly("2024-Q4");
    }

    @Test
    void aClockThatIsPutBackOrForwardMakesNothingWaitForEver() throws Exception {
        drop("2024-Q4", NL);
        pass();
        clock.pass(Duration.ofHours(-1));
        assertThat(only(pass()).kind()).isEqualTo(Kind.WAITING);
        clock.pass(UNTOUCHED);
        assertThat(only(pass()).kind()).isEqualTo(Kind.DRAFT);

        drop("2024-Q3", NL);
        pass();
        clock.pass(Duration.ofDays(1));
        assertThat(only(pass()).kind()).isEqualTo(Kind.DRAFT);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoOrdinaryFileIsNeverReadAndBlocksNothing() throws Exception {
        pipe(inbox().resolve("a pipe"));
        Path asFile = drop("2023-Q3", NL);
        Files.delete(asFile.resolve("aantallen.csv"));
        pipe(asFile.resolve("aantallen.csv"));
        Path asManifest = drop("2023-Q4", NL);
        Files.delete(asManifest.resolve("levering.json"));
        pipe(asManifest.resolve("levering.json"));
        Path beside = drop("2024-Q3", NL);
        pipe(beside.resolve("extra"));
        Files.createSymbolicLink(beside.resolve("loop"), beside);
        Path itself = inbox().resolve("itself");
        Files.createSymbolicLink(itself, itself);
        Path within = drop("2024-Q4", NL);
        Files.delete(within.resolve("aantallen.csv"));
        Files.createSymbolicLink(within.resolve("aantallen.csv"), within.resolve("aantallen.csv"));

        List<InboxOutcome> outcomes = patientPass();

        assertThat(outcomes)
                .extracting(outcome -> outcome.folder() + ": " + outcome.kind())
                .containsExactlyInAnyOrder(
                        "a pipe: MISTAKE",
                        "itself: MISTAKE",
                        "2023-Q3: WAITING",
                        "2023-Q4: WAITING",
                        "2024-Q4: WAITING",
                        "2024-Q3: DRAFT");
    }

    @Test
    void aLaterQuarterWaitsForNoEarlierOneAndTheEarlierOneSaysSo() throws Exception {
        Path half = drop("2024-Q3", NL);
        Path file = half.resolve("aantallen.csv");
        Path elsewhere = Files.move(file, folder.resolve("aantallen.csv"));
        drop("2024-Q4", NL);
        assertThat(patientPass()).extracting(InboxOutcome::kind).containsExactly(Kind.WAITING, Kind.DRAFT);

        Files.move(elsewhere, file);

        assertThat(only(patientPass()).explanation())
                .contains("Later releases were made without it, and do not show it: 2024-Q4 v1", "correct");
    }

    @Test
    void theRoomOnADiskMakesNoOtherCauseOfIt() throws Exception {
        Telling telling = useCases.get(Telling.class);
        for (String room : List.of("120 MB left", "119 MB left", "7 MB left")) {
            telling.toPutRight("inbox", "2024-Q4\nIts files take 900 MB, and the disk has " + room + ".");
        }
        assertThat(told()).containsExactly("failed inbox");
        telling.toPutRight("inbox", "2025-Q1\nIts files take 900 MB, and the disk has 7 MB left.");
        assertThat(told()).hasSize(2);
    }

    /** Only root may mount such a small disk. */
    @Test
    void aDiskThatIsTooSmallKeepsOneWaitingUntilThereIsRoom() throws Exception {
        Path deliveries = Files.createDirectory(folder.resolve("deliveries"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", deliveries.toString()) == 0,
                "A small disk can be mounted by root alone");
        try {
            drop("2024-Q4", NL);
            for (int time = 0; time < 3; time++) {
                InboxOutcome outcome = only(patientPass());
                assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
                assertThat(outcome.explanation()).contains("Make room there");
                clock.pass(Duration.ofDays(1));
            }
            assertThat(told()).containsExactly("failed inbox");
        } finally {
            run("umount", deliveries.toString());
        }
        assertThat(only(patientPass()).kind()).isEqualTo(Kind.DRAFT);
        assertThat(told()).containsExactly("failed inbox", "draft 2024-Q4 v1");
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void pipe(Path place) throws Exception {
        assertThat(run("mkfifo", place.toString())).isZero();
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path drop(String quarter, String row) throws IOException {
        return new Deliveries(inbox()).put(quarter, row);
    }

    private List<InboxOutcome> pass() throws IOException, SQLException {
        return pass(useCases, UNTOUCHED);
    }

    /** A pass that takes what is whole at once. */
    private List<InboxOutcome> patientPass() throws IOException, SQLException {
        return pass(useCases, Duration.ZERO);
    }

    private List<InboxOutcome> pass(UseCases process, Duration untouched) throws IOException, SQLException {
        Path reference = Path.of("data", "reference");
        return process.get(InboxPass.class)
                .run(
                        new InboxRequest(
                                inbox(),
                                folder.resolve("deliveries"),
                                folder.resolve("output"),
                                reference,
                                reference.resolve("method.yaml"),
                                folder.resolve("retour"),
                                "de tester",
                                untouched,
                                PATIENCE),
                        new SilentReporter(),
                        outcome -> {});
    }

    private static InboxOutcome only(List<InboxOutcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private void owner(String sql) {
        JdbcClient.create(database.owner()).sql(sql).update();
    }

    private int attempts() {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from batch.batch_job_execution")
                .query(Integer.class)
                .single();
    }

    private List<String> told() {
        return JdbcClient.create(database.owner())
                .sql(
                        "select concat_ws(' ', kind, quarter, 'v' || version, task) from batch.message order by message_id")
                .query(String.class)
                .list();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
