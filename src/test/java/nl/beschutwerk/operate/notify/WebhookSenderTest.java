package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.beschutwerk.operate.notify.Receiver.Received;
import nl.beschutwerk.operate.secret.Secret;
import nl.beschutwerk.release.MessageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookSenderTest {

    private static final Secret SECRET = new Secret("een geheim");

    private static final Outgoing MESSAGE = Outgoing.of(new ToldMessage(
            7,
            Instant.parse("2025-03-01T09:05:00Z"),
            MessageKind.DRAFT,
            "draft 2024-Q4 v1",
            Optional.of("2024-Q4"),
            Optional.of(1),
            Optional.empty()));

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
    void theReceiverFindsTheSignatureRight() throws Exception {
        sender().send(MESSAGE);

        assertThat(receiver.received()).singleElement().satisfies(received -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("een geheim".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = received.time() + "." + received.body();
            assertThat(received.signature())
                    .isEqualTo(
                            "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        });
    }

    @Test
    void theBodySaysTheSameForProgramsAndForPeople() throws Exception {
        sender().send(MESSAGE);

        Received received = receiver.received().get(0);
        JsonNode body = JsonMapper.builder().build().readTree(received.body());
        assertThat(body.propertyNames())
                .containsExactly("id", "kind", "occurred_at", "quarter", "version", "subject", "text");
        assertThat(body.get("id").asString()).isEqualTo(MESSAGE.id()).isEqualTo(received.id());
        assertThat(body.get("kind").asString()).isEqualTo("draft");
        assertThat(body.get("occurred_at").asString()).isEqualTo("2025-03-01T09:05:00Z");
        assertThat(body.get("version").asInt()).isOne();
        assertThat(body.get("text").asString()).contains("Wat u doet:");
        assertThat(received.body()).doesNotContain("geheim");
    }

    /** The example of docs/operator.md, so that whoever writes a receiver can try it. */
    @Test
    void theSignatureOfTheExampleIsAsDocumented() {
        assertThat(WebhookSignature.of(new Secret("geheim"), 1740819900, "{\"kind\":\"test\"}"))
                .isEqualTo("sha256=69d8b4ba313da1c68409406d793caa7bd49e037c3ed4ed8590325c4aae58a215");
    }

    @ParameterizedTest
    @CsvSource({
        "400, true, does not want this message",
        "413, true, does not want this message",
        "401, false, does not take the signature",
        "403, false, does not take the signature",
        "404, false, nothing at the address",
        "302, false, nothing at the address",
        "429, false, cannot take anything now",
        "500, false, cannot take anything now",
        "503, false, cannot take anything now"
    })
    void anyOtherAnswerMeansThatItWasNotTaken(int status, boolean ofMessage, String words) {
        receiver.answering(status);

        NotSentException failure = notSent(sender());

        assertThat(failure.words())
                .startsWith("localhost answered with status " + status)
                .contains(words)
                .doesNotContain("told", "geheim");
        assertThat(failure.isOfMessage()).isEqualTo(ofMessage);
        assertThat(receiver.received()).as("no redirect is followed").hasSize(1);
    }

    @Test
    void aMachineThatTakesNoConnectionIsSaidSo() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        NotSentException failure = notSent(
                new WebhookSender(new WebhookSettings(WebAddress.of("http://127.0.0.1:" + free + "/tok3n"), SECRET)));

        assertThat(failure.words()).startsWith("127.0.0.1 takes no connection.").doesNotContain("tok3n", "Exception");
        assertThat(failure.isOfMessage()).isFalse();
    }

    private WebhookSender sender() {
        return new WebhookSender(new WebhookSettings(receiver.address(), SECRET));
    }

    private static NotSentException notSent(Sender sender) {
        return catchThrowableOfType(NotSentException.class, () -> sender.send(MESSAGE));
    }
}
