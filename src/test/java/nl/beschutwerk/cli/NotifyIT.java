package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.beschutwerk.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command that sends, in a process of its own. */
class NotifyIT {

    private static final String REFERENCE =
            Path.of("data", "reference").toAbsolutePath().toString();

    @TempDir
    Path home;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private TestDatabase database;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        mail.start();
    }

    @AfterEach
    void close() throws Exception {
        mail.stop();
        database.close();
    }

    @Test
    void withoutSettingsNobodyIsToldAndNothingIsWrong() throws Exception {
        Product product = product("notify");

        assertThat(product.exitCode()).as(product.err()).isZero();
        assertThat(product.out()).contains("Nobody is told: ").contains("notify.yaml names no mail and no webhook.");
        assertThat(home.resolve("var")).as("no database is opened for it").doesNotExist();

        Product test = product("notify", "--test");
        assertThat(test.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(test.err()).contains("so there is nothing to try").hasLineCount(1);
    }

    @Test
    void whatWaitsIsSentOnce() throws Exception {
        settings(mailAt(mail.getSmtp().getPort()));
        JdbcClient.create(database.owner())
                .sql(
                        "insert into batch.message (kind, quarter, version, message_key) values ('draft', '2024-Q4', 1, 'x')")
                .update();

        Product first = product("notify");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("mail: 1 message was sent");
        Product second = product("notify");
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("mail: nothing waits");

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject())
                .isEqualTo("Beschut werk 2024-Q4: concept wacht op goedkeuring");
    }

    @Test
    void theTestSaysOfEachWayWhetherItWorksAndWhatToDo() throws Exception {
        int free = freePort();
        settings(mailAt(mail.getSmtp().getPort())
                + "webhook:\n  address: http://localhost:" + free + "/tok3n\n  secret: env HOOK\n"
                + "heartbeat:\n  inbox: http://localhost:" + free + "/b3at\n");

        Product product = product("notify", "--test");

        assertThat(product.exitCode()).isEqualTo(ExitCode.SYSTEM_FAILURE.code());
        assertThat(product.out()).contains("mail: it works: a message was sent to aan@example.nl through 127.0.0.1");
        assertThat(product.err())
                .contains("webhook: localhost takes no connection. See whether it is at work")
                .contains("heartbeat inbox: localhost takes no connection.")
                .doesNotContain("tok3n", "b3at", "hunter2", "Exception", "\tat ");
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Beschut werk: proefbericht");
    }

    @Test
    void whatCannotBeSentIsSaidAndSeenInDue() throws Exception {
        settings(mailAt(freePort()));
        JdbcClient.create(database.owner())
                .sql("insert into batch.message (occurred_at, kind, quarter, message_key)"
                        + " values (now() - interval '2 hours', 'late-delivery', '2024-Q4', 'x')")
                .update();

        Product notify = product("notify");
        assertThat(notify.exitCode()).isEqualTo(ExitCode.SYSTEM_FAILURE.code());
        assertThat(notify.err())
                .startsWith("mail: one could not be sent. The mail server 127.0.0.1 takes no connection.")
                .hasLineCount(1);

        Product due = product("due", "--from", "2999-Q1", "--reference", REFERENCE);
        assertThat(due.exitCode()).isEqualTo(ExitCode.LATE.code());
        assertThat(due.err())
                .contains("mail         message     LATE since ")
                .contains("1 message waits to be sent since ")
                .contains("takes no connection");
    }

    @Test
    void aMistakeInTheSettingsKeepsNobodyFromHearingWhatIsLate() throws Exception {
        settings("post:\n  server: x\n");

        Product notify = product("notify");
        assertThat(notify.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(notify.err())
                .contains("notify.yaml, line 1: there is no section \"post\"")
                .hasLineCount(1);

        settings("- mail\n");
        Product due = product("due", "--from", "2018-Q1", "--reference", REFERENCE);
        assertThat(due.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(due.err())
                .contains("2018-Q1      delivery    LATE since ", "notify.yaml, line 1: a section such as");
    }

    @Test
    void aCommandOfATimerThatFailsIsToldOnceForEachCause() throws Exception {
        for (String reference : List.of("nowhere", "nowhere", "elsewhere")) {
            assertThat(product("due", "--reference", reference).exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        }
        Product run = product("run", "--reference", "nowhere");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("revoke select on intake.delivery from beschutwerk_operator").update();
        Product purge = product("purge", "--before", "2020-Q1");
        assertThat(purge.exitCode()).as(purge.err()).isEqualTo(ExitCode.SYSTEM_FAILURE.code());

        assertThat(owner.sql("select kind || ' ' || task from batch.message order by message_id")
                        .query(String.class)
                        .list())
                .containsExactly("failed due", "failed due", "failed run", "failed purge");
    }

    @Test
    void aMonitorHearsThatACommandBeginsAndHowItEnds() throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer monitor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        monitor.createContext("/", call -> {
            called.add(call.getRequestURI().toString());
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        monitor.start();
        try {
            settings("heartbeat:\n  due: http://localhost:"
                    + monitor.getAddress().getPort() + "/beat\n");

            assertThat(product("due", "--from", "2018-Q1", "--reference", REFERENCE)
                            .exitCode())
                    .isEqualTo(ExitCode.LATE.code());
            assertThat(product("due", "--from", "2999-Q1", "--reference", REFERENCE)
                            .exitCode())
                    .isZero();
            assertThat(product("due", "--from", "2999-Q1", "--reference", "nowhere")
                            .exitCode())
                    .isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
            assertThat(product("status").exitCode()).isZero();
        } finally {
            monitor.stop(0);
        }
        assertThat(called).containsExactly("/beat/start", "/beat/10", "/beat/start", "/beat", "/beat/start", "/beat/2");
    }

    private static String mailAt(int port) {
        return "mail:\n  server: 127.0.0.1\n  security: none\n  port: " + port
                + "\n  from: van@example.nl\n  to: aan@example.nl\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void settings(String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("jobs")).resolve("notify.yaml"), text);
    }

    private Product product(String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("HOOK", "hunter2"));
        environment.put("BESCHUTWERK_DB_URL", database.address().url());
        environment.put("BESCHUTWERK_DB_USER", database.address().user());
        environment.put("BESCHUTWERK_DB_PASSWORD", database.address().password());
        return Product.start(home, environment, List.of(), List.of(arguments));
    }
}
