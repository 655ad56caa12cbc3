package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.UseCases;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.publishing.ApproveRelease;
import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.operate.inbox.InboxRequest;
import nl.beschutwerk.operate.notify.DueAndUntold;
import nl.beschutwerk.operate.notify.NotifyFile;
import nl.beschutwerk.operate.notify.NotifySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From January to May of 2025, made fast: deliveries are dropped whole, in halves, twice, changed, broken and late, the share goes and
 * comes back, and the mail server is down for an hour. The rounds of {@code serve} do everything, but for the approvals of a person.
 */
class QuarterByItselfIT {

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final String MORE = "land,NL,totaal,15635,10620,";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern SUBJECT = Pattern.compile("\"subject\" *: *\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final List<String> journal = new ArrayList<>();
    private final List<String> mailed = new ArrayList<>();
    private final List<String> hooked = new CopyOnWriteArrayList<>();
    private TestDatabase database;
    private UseCases useCases;
    private SetClock clock;
    private TaskRounds.Rounds rounds;
    private HttpServer hook;
    private GreenMail mail;
    private NotifySettings telling;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectory(inbox());
        mail = mailServer(0);
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", call -> {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher subject = SUBJECT.matcher(body);
            hooked.add(subject.find() ? subject.group(1) : body);
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        hook.start();
        database = TestDatabase.fresh();
        useCases = UseCases.open(
                database.address(), folder.resolve("var"), TaskRounds.class, ApproveRelease.class, ClockOfTests.class);
        clock = useCases.get(SetClock.class);
        telling = telling();
        rounds = useCases.get(TaskRounds.class)
                .of(
                        new ServeRequest(
                                ServeSchedule.usual(), inboxRequest(), publishing(), telling, Optional.empty()),
                        (about, words, wrong) -> journal.add(about + " " + words));
    }

    @AfterEach
    void close() throws Exception {
        mail.stop();
        hook.stop(0);
        useCases.close();
        database.close();
    }

    @Test
    void eachDeliveryEndsAsItShouldAndIsToldOnce() throws Exception {
        roundsFor(Duration.ofMinutes(10));
        expect();

        // In halves: a part of it is missing for longer than anybody has patience.
        clock.set(Instant.parse("2025-01-07T08:00:00Z"));
        Path rest = dropHalf("2024-Q3");
        roundsFor(Duration.ofMinutes(10));
        expect();
        roundsOf(Duration.ofHours(1), 6);
        expect("Beschut werk: levering in de inbox is niet compleet");
        Files.move(rest, inbox().resolve("2024-Q3/aantallen.csv"));
        roundsFor(Duration.ofMinutes(8));
        expect("Beschut werk 2024-Q3: concept wacht op goedkeuring");

        // Twice, and then changed.
        drop("2024-Q3", NL);
        roundsFor(Duration.ofMinutes(8));
        expect();
        drop("2024-Q3", MORE);
        roundsFor(Duration.ofMinutes(8));
        expect("Beschut werk 2024-Q3: andere levering ontvangen, u moet kiezen");
        drop("2024-Q3", MORE);
        roundsFor(Duration.ofMinutes(8));
        expect();
        approve("2024-Q3");
        roundsFor(MINUTE);
        expect("Beschut werk 2024-Q3: cijfers zijn gepubliceerd");

        // Late, and looked at every day.
        clock.set(Instant.parse("2025-02-27T09:00:00Z"));
        roundsOf(Duration.ofDays(1), 5);
        expect("Beschut werk 2024-Q4: levering is te laat");

        // Broken: rows that are none, and then a file that is not what its checksum says.
        new Deliveries(inbox()).putWithTooManyRejectedRows("2024-Q4");
        roundsFor(Duration.ofMinutes(8));
        expect("Beschut werk 2024-Q4: levering geweigerd");
        new Deliveries(inbox()).putWithWrongChecksum("2024-Q4");
        roundsFor(Duration.ofMinutes(8));
        expect();
        roundsOf(Duration.ofHours(1), 5);
        expect("Beschut werk 2024-Q4: levering geweigerd");

        // The share is gone for half an hour.
        Path share = Files.move(inbox(), folder.resolve("share"));
        roundsFor(Duration.ofMinutes(30));
        expect("Beschut werk: kijken in de inbox is mislukt");
        Files.move(share, inbox());

        // The mail server is down for an hour, while the delivery comes and is approved.
        int port = mail.getSmtp().getPort();
        keepMail();
        mail.stop();
        drop("2024-Q4", NL);
        roundsFor(Duration.ofMinutes(30));
        approve("2024-Q4");
        roundsFor(Duration.ofMinutes(40));
        assertThat(mailed).noneMatch(subject -> subject.contains("2024-Q4: concept"));
        assertThat(untold())
                .anySatisfy(matter -> {
                    assertThat(matter.subject()).isEqualTo("mail");
                    assertThat(matter.isLate()).isTrue();
                    assertThat(matter.words()).startsWith("2 messages wait to be sent since 2025-03-0");
                })
                .hasSize(1);
        mail = mailServer(port);
        roundsOf(Duration.ofMinutes(15), 6);
        expect("Beschut werk 2024-Q4: concept wacht op goedkeuring", "Beschut werk 2024-Q4: cijfers zijn gepubliceerd");
        assertThat(untold()).isEmpty();

        // Until the next is late, nothing happens.
        clock.set(Instant.parse("2025-04-25T09:00:00Z"));
        roundsOf(Duration.ofDays(1), 4);
        expect();

        assertThat(releases()).containsExactly("2024-Q3 1 approved", "2024-Q4 1 approved");
        assertThat(names(inbox())).containsExactly("geweigerd", "verwerkt");
        assertThat(names(inbox().resolve("verwerkt"))).hasSize(5);
        assertThat(names(inbox().resolve("geweigerd"))).hasSize(4);
        assertThat(names(folder.resolve("deliveries"))).containsExactly("2024-Q3", "2024-Q4");
        assertThat(names(folder.resolve("published"))).contains("2024-Q3", "2024-Q4");
        assertThat(journal.stream().filter(line -> line.contains("There is no inbox")))
                .hasSize(1);
        assertThat(String.join("\n", journal)).doesNotContainPattern("10[.,]?6(19|20)|Exception");
    }

    /** What was told by both ways up to now, in this order, beside what was expected before. */
    private void expect(String... more) throws Exception {
        keepMail();
        expected.addAll(List.of(more));
        assertThat(mailed).as(String.join("\n", journal)).isEqualTo(expected);
        assertThat(hooked).isEqualTo(expected);
    }

    private final List<String> expected = new ArrayList<>();

    /** Takes over what a mail server received, before it is asked again or stopped. */
    private void keepMail() throws Exception {
        for (MimeMessage received : mail.getReceivedMessages()) {
            mailed.add(received.getSubject());
        }
        mail.purgeEmailFromAllMailboxes();
    }

    /** A round of every task each minute. */
    private void roundsFor(Duration time) {
        roundsOf(MINUTE, (int) time.toMinutes());
    }

    private void roundsOf(Duration between, int number) {
        for (int round = 0; round < number; round++) {
            for (ServedTask task : List.of(ServedTask.INBOX, ServedTask.PUBLISH, ServedTask.DUE, ServedTask.NOTIFY)) {
                try {
                    rounds.run(task);
                } catch (IllegalStateException e) {
                    journal.add(String.valueOf(e.getMessage()));
                }
                happenedNow();
            }
            clock.pass(between);
        }
    }

    /** Messages get the time of the server of the database, which is not that of this test. */
    private void happenedNow() {
        JdbcClient.create(database.owner())
                .sql("update batch.message set occurred_at = :now where occurred_at > :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void approve(String quarter) throws Exception {
        useCases.get(ApproveRelease.class).approve(publishing(), Quarter.parse(quarter), null, null, false);
        happenedNow();
    }

    private List<DueMatter> untold() {
        return useCases.get(DueAndUntold.class).matters(reference(), Optional.empty(), telling.channels()).stream()
                .filter(matter -> matter.kind() == DueMatter.Kind.MESSAGE)
                .toList();
    }

    private Path drop(String quarter, String row) throws IOException {
        return new Deliveries(inbox()).put(quarter, row);
    }

    /** Drops a delivery without its file, and returns where that is. */
    private Path dropHalf(String quarter) throws IOException {
        return Files.move(drop(quarter, NL).resolve("aantallen.csv"), folder.resolve("rest.csv"));
    }

    private static GreenMail mailServer(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    private NotifySettings telling() throws IOException {
        Path file = Files.writeString(
                folder.resolve("notify.yaml"),
                "mail:\n  server: 127.0.0.1\n  security: none\n  port: "
                        + mail.getSmtp().getPort() + "\n  from: van@example.nl\n  to: aan@example.nl\n"
                        + "webhook:\n  secret: env HOOK\n  address: http://localhost:"
                        + hook.getAddress().getPort() + "/told\n");
        return NotifyFile.read(file, name -> "HOOK".equals(name) ? "geheim" : null);
    }

    private InboxRequest inboxRequest() {
        return new InboxRequest(
                inbox(),
                folder.resolve("deliveries"),
                folder.resolve("output"),
                reference(),
                reference().resolve("method.yaml"),
                folder.resolve("retour"),
                "de tester",
                Duration.ofMinutes(5),
                Duration.ofHours(4));
    }

    private PublishingRequest publishing() {
        return new PublishingRequest(folder.resolve("output"), folder.resolve("published"), "de tester");
    }

    private static Path reference() {
        return Path.of("data", "reference");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private List<String> releases() {
        return JdbcClient.create(database.owner())
                .sql("select quarter || ' ' || version || ' ' || state from release.release order by quarter, version")
                .query(String.class)
                .list();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
