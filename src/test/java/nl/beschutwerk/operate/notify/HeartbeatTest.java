package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.operate.notify.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = Receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aSuccessIsToldAsMonitorsExpectIt() {
        Heartbeat.begins("inbox", settings(receiver.address())).ends(0);

        assertThat(receiver.received()).extracting(Received::path).containsExactly("/told/start", "/told");
    }

    @Test
    void aFailureIsToldWithItsExitCode() {
        Heartbeat.begins("inbox", settings(receiver.address())).ends(3);

        assertThat(receiver.received()).extracting(Received::path).containsExactly("/told/start", "/told/3");
    }

    @Test
    void whatFollowsAQuestionMarkStaysBehindThePath() {
        assertThat(WebAddress.of("https://m.nl/a/?key=1").below("start")).hasToString("https://m.nl/a/start?key=1");
        assertThat(WebAddress.of("https://m.nl").below("2")).hasToString("https://m.nl/2");
    }

    @Test
    void aTaskWithoutAnAddressTellsNobody() {
        Heartbeat.begins("due", settings(receiver.address())).ends(0);

        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aMonitorThatIsGoneFailsNothing() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Heartbeat.begins("inbox", settings(WebAddress.of("http://localhost:" + free)))
                .ends(0);

        receiver.answering(500);
        assertThat(HeartbeatCall.success(receiver.address()))
                .hasValueSatisfying(words -> assertThat(words).startsWith("localhost answered with status 500"));
    }

    /** Its head says that more follows, and nothing does. */
    @Test
    void aMonitorThatStopsInTheMiddleHoldsNothingUp() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread monitor = new Thread(() -> {
                try (Socket caller = socket.accept()) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getOutputStream().flush();
                    // Until the caller hangs up.
                    while (caller.getInputStream().read() >= 0) {}
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            monitor.setDaemon(true);
            monitor.start();

            assertThat(HeartbeatCall.success(WebAddress.of("http://localhost:" + socket.getLocalPort())))
                    .hasValueSatisfying(words -> assertThat(words).contains("did not answer in time"));
        }
    }

    @Test
    void aMistakeInTheSettingsFailsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("notify.yaml"), "heartbeat:\n  inbox: nowhere\n");

        Heartbeat.begins("inbox", file, Map.<String, String>of()::get).ends(0);

        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void theFileOfACommandNeedsNoOtherSecrets() throws Exception {
        Path file = Files.writeString(
                folder.resolve("notify.yaml"),
                "webhook:\n  address: env NOT_SET\n  secret: env NOT_SET\nheartbeat:\n  inbox: "
                        + receiver.address().uri() + "\n");

        Heartbeat.begins("inbox", file, Map.<String, String>of()::get).ends(0);

        assertThat(receiver.received()).hasSize(2);
    }

    private static NotifySettings settings(WebAddress address) {
        return new NotifySettings(Optional.empty(), Optional.empty(), Map.of("inbox", address));
    }
}
