package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command in processes of its own, with deliveries dropped while it runs. */
class ServeIT {

    private static final String REFERENCE = SmallReference.folder().toString();
    private static final Duration A_STOP = Duration.ofSeconds(30);

    /** Longer than anything takes that is waited for, on a machine that is busy. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    @TempDir
    Path home;

    private final List<Product> started = new ArrayList<>();
    private TestDatabase database;
    private Path inbox;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        inbox = home.resolve("inbox");
        schedule("inbox: every 1 second", "publish: off", "due: off");
    }

    @AfterEach
    void close() throws Exception {
        for (Product product : started) {
            product.kill();
        }
        database.close();
    }

    @Test
    void itGoesOnWhateverGoesWrongAndEndsInOrder() throws Exception {
        Product serve = serve();
        await(serve, serve::err, "There is no inbox");
        Files.createDirectory(inbox);
        new Deliveries(inbox).put("2024-Q4", "land,NL,totaal,15635,10619,");
        await(serve, serve::out, "2024-Q4: draft made; it waits for approval: jobs/beschutwerk due");
        assertThat(page(serve)).contains("2024-Q4 v1, approval").doesNotContainPattern("10[.,]?619");
        new Deliveries(inbox).putWithTooManyRejectedRows("2024-Q3");
        await(serve, serve::err, "2024-Q3: refused; send the findings");
        new Deliveries(inbox).put("2024-Q4", "land,NL,totaal,15635,10620,");
        await(serve, serve::err, "2024-Q4: changed delivery; its quarter has a release");

        assertEndsInOrder(serve);
        assertThat(serve.out()).containsOnlyOnce("draft made").contains("2024-Q4 v1 is being made");
        assertThat(serve.out() + serve.err())
                .doesNotContainPattern("10[.,]?6[12]")
                .doesNotContain("Exception", "\tat ");
        assertThat((serve.out() + serve.err()).lines())
                .allMatch(line -> line.matches(
                        "20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d  (serve|inbox|publish|due|notify|purge) +.+"));
        assertThat(serve.err()).as("told once, not every second").containsOnlyOnce("There is no inbox");
        assertThat(log()).doesNotContainPattern("10[.,]?6(19|20)").contains(" 2024-Q4 v1 ");
    }

    @Test
    void allOtherTasksAreDoneByItselfToo() throws Exception {
        Files.createDirectory(inbox);
        schedule(
                "inbox: every 1 second",
                "publish: every 1 second",
                "due: every 1 second",
                "purge: every 1 second",
                "kept-quarters: 1");
        new Deliveries(inbox).put("2024-Q4", "land,NL,totaal,15635,10619,");
        Product serve = serve();
        await(serve, serve::out, "2024-Q4: draft made");

        Product approve = start(List.of("approve", "--quarter", "2024-Q4", "--from", "2100-01-04T09:00"));
        assertThat(approve.exitCode()).as(approve.err()).isZero();
        assertThat(home.resolve("published/2024-Q4")).doesNotExist();
        JdbcClient.create(database.owner())
                .sql("update release.release set publish_from = approved_at")
                .update();
        await(serve, serve::out, "2024-Q4 v1 is published");
        await(serve, serve::out, "the rows of deliveries of quarters before");
        await(serve, serve::err, "2025-Q1 delivery: late since 20");
        assertEndsInOrder(serve);
        assertThat(home.resolve("published/2024-Q4")).isDirectory();
    }

    @Test
    void whatHappensIsToldByMailOnce() throws Exception {
        Files.createDirectory(inbox);
        schedule("inbox: every 1 second", "publish: off", "due: off", "notify: every 1 second");
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        try {
            Files.writeString(
                    home.resolve("jobs/notify.yaml"),
                    "mail:\n  server: 127.0.0.1\n  security: none\n  port: "
                            + mail.getSmtp().getPort() + "\n  from: van@example.nl\n  to: aan@example.nl\n");
            new Deliveries(inbox).put("2024-Q4", "land,NL,totaal,15635,10619,");
            Product serve = serve();
            await(serve, () -> subjects(mail), "2024-Q4: concept wacht op goedkeuring");
            new Deliveries(inbox).putWithTooManyRejectedRows("2024-Q3");
            await(serve, () -> subjects(mail), "2024-Q3: levering geweigerd");
            new Deliveries(inbox).put("2024-Q4", "land,NL,totaal,15635,10620,");
            await(serve, () -> subjects(mail), "2024-Q4: andere levering ontvangen");

            assertEndsInOrder(serve);
            assertThat(subjects(mail)).hasLineCount(3);
            for (MimeMessage received : mail.getReceivedMessages()) {
                assertThat(String.valueOf(received.getContent())).doesNotContainPattern("10[.,]?6[12]");
            }
        } finally {
            mail.stop();
        }
    }

    private static String subjects(GreenMail mail) {
        try {
            StringBuilder subjects = new StringBuilder();
            for (MimeMessage received : mail.getReceivedMessages()) {
                subjects.append(received.getSubject()).append('\n');
            }
            return subjects.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theWorkOfAKilledProcessIsFinishedByTheOtherToTheSameBytes() throws Exception {
        dropTheShippedDelivery();
        Product left;
        try (Connection locking = database.owner().getConnection();
                Statement lock = locking.createStatement()) {
            locking.setAutoCommit(false);
            lock.execute("lock table release.figure in access exclusive mode");
            Product one = serve();
            Product other = serve();
            await("one of two makes the release", () -> isBeingMade(one) != isBeingMade(other), one, other);
            Product killed = isBeingMade(one) ? one : other;
            left = isBeingMade(one) ? other : one;
            awaitBlocked(killed);
            killed.kill();
            locking.rollback();
        }
        assertThat(home.resolve("output/2024-Q4")).doesNotExist();

        await(left, left::out, "2024-Q4: draft made");
        assertEndsInOrder(left);
        assertThat(SealedFiles.hashesButForTimes(home.resolve("output"))).isEqualTo(undisturbed());
        assertThat(home.resolve("output/2024-Q4/v2")).doesNotExist();
    }

    @Test
    void aStopInTheMiddleOfARunGoesOnAtTheNextStart() throws Exception {
        dropTheShippedDelivery();
        Product stopped;
        try (Connection other = database.owner().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table release.figure in access exclusive mode");
            stopped = serve();
            await(stopped, stopped::out, "2024-Q4 v1 is being made");
            awaitBlocked(stopped);
            assertEndsInOrder(stopped);
            other.rollback();
        }
        assertThat(stopped.out()).contains("goes on at the next start").doesNotContain("draft made");
        assertThat(stopped.err()).isEmpty();

        Product next = serve();
        await(next, next::out, "2024-Q4: draft made");
        assertEndsInOrder(next);
        assertThat(SealedFiles.hashesButForTimes(home.resolve("output"))).isEqualTo(undisturbed());
    }

    @Test
    void whatIsOffInOneIsStillDoneByTheOther() throws Exception {
        Files.createDirectory(inbox);
        schedule("inbox: off", "publish: every 1 second", "due: off", "notify: off");
        Product one = serve();
        await(one, one::out, "at work until");
        Instant begun = lastDone("publish");
        schedule("inbox: every 1 second", "publish: off", "due: off", "notify: off");
        Product other = serve();
        await(other, other::out, "at work until");

        Instant then = lastDone("publish");
        await("it is done again", () -> lastDone("publish").isAfter(then), one, other);
        await("the other does its own", () -> lastDone("inbox").isAfter(begun), one, other);

        assertEndsInOrder(other);
        Instant later = lastDone("publish");
        await("it is done after that too", () -> lastDone("publish").isAfter(later), one);
        assertEndsInOrder(one);
    }

    private Instant lastDone(String task) {
        return JdbcClient.create(database.owner())
                .sql(
                        "select last_success from batch.scheduled_tasks where task_name = :task and last_success is not null")
                .param("task", task)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    @Test
    void aWrongScheduleIsToldWithItsLineBeforeAnythingElse() throws Exception {
        schedule("inbox: every 1 second", "due: at eight");

        Product serve = serve();

        assertThat(serve.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(serve.err())
                .contains("schedule.yaml, line 2: due: \"at eight\"")
                .hasLineCount(1);
        assertThat(serve.out()).isEmpty();
    }

    /** The page that it shows, at the address that it prints. */
    private static String page(Product serve) throws Exception {
        Matcher address = Pattern.compile("the page is shown at (http://127.0.0.1:[0-9]+/)")
                .matcher(serve.out());
        assertThat(address.find()).as(serve.out() + serve.err()).isTrue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group(1))).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String log() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(home.resolve("var/log"))) {
            for (Path file : files.toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private void assertEndsInOrder(Product serve) throws Exception {
        long asked = System.nanoTime();
        serve.terminate();
        assertThat(serve.exitCode()).as(serve.out() + serve.err()).isEqualTo(ExitCode.TERMINATED.code());
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(A_STOP);
        assertThat(serve.out()).contains("stopped in order");
        assertThat(JdbcClient.create(database.owner())
                        .sql("select task_name from batch.scheduled_tasks where picked")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** A release of the shipped delivery, made by the command of the inbox in a place and a database of its own. */
    private SortedMap<String, String> undisturbed() throws Exception {
        Path calm = Files.createDirectories(home.resolve("calm"));
        OperatorEnvironment.copy(
                shipped(), Files.createDirectories(calm.resolve("inbox")).resolve("2024-Q4"));
        Product product = Product.start(calm, Map.of(), List.of(), options("inbox"));
        assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        return SealedFiles.hashesButForTimes(calm.resolve("output"));
    }

    private void dropTheShippedDelivery() throws Exception {
        OperatorEnvironment.copy(shipped(), Files.createDirectory(inbox).resolve("2024-Q4"));
    }

    private static Path shipped() {
        return Path.of("data", "deliveries", "2024-Q4");
    }

    private void schedule(String... lines) throws IOException {
        Files.write(Files.createDirectories(home.resolve("jobs")).resolve("schedule.yaml"), List.of(lines));
    }

    private Product serve() throws IOException {
        List<String> command = new ArrayList<>(options("serve"));
        command.addAll(List.of("--address", "127.0.0.1:0"));
        return start(command);
    }

    private static List<String> options(String command) {
        return List.of(command, "--reference", REFERENCE, "--untouched", "0", "--operator", "de tester");
    }

    private Product start(List<String> command) throws IOException {
        Product product = Product.start(
                home,
                Map.of(
                        "BESCHUTWERK_DB_URL", database.address().url(),
                        "BESCHUTWERK_DB_USER", database.address().user(),
                        "BESCHUTWERK_DB_PASSWORD", database.address().password()),
                List.of(),
                command);
        started.add(product);
        return product;
    }

    private static boolean isBeingMade(Product product) throws IOException {
        return product.out().contains("2024-Q4 v1 is being made");
    }

    /** Console text that is still growing. */
    @FunctionalInterface
    private interface Console {
        String text() throws IOException;
    }

    private static void await(Product product, Console console, String words) throws Exception {
        await("\"" + words + "\" is on the console", () -> console.text().contains(words), product);
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {
        boolean isTrue() throws IOException;
    }

    /** Waits until something is true, as long as the products run, and not for ever. */
    private static void await(String what, Condition condition, Product... products) throws Exception {
        long begun = System.nanoTime();
        while (!condition.isTrue()) {
            for (Product product : products) {
                assertThat(product.isAlive())
                        .as("waiting until %s: %s", what, product.out() + product.err())
                        .isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as("waited too long until %s: %s", what, product.out() + product.err())
                        .isLessThan(AT_MOST);
            }
            Thread.sleep(50);
        }
    }

    /** Waits until a session of the product waits for the locked table. */
    private void awaitBlocked(Product product) throws Exception {
        String waiting = "select count(*) from pg_catalog.pg_locks where not granted and locktype = 'relation'";
        JdbcClient owner = JdbcClient.create(database.owner());
        await(
                "it waits for the locked table",
                () -> owner.sql(waiting).query(Long.class).single() > 0,
                product);
    }
}
