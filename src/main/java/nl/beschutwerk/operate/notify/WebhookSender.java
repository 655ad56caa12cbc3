package nl.beschutwerk.operate.notify;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Sends messages as JSON to a web address, signed. Any answer from 200 to 299 means that it was taken. */
final class WebhookSender implements Sender {

    /** The same for the same message, so that a receiver can leave out what was sent twice. */
    static final String ID_HEADER = "X-Beschutwerk-Id";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLASS = 100;
    private static final int TAKEN = 2;
    private static final int ELSEWHERE = 3;
    private static final int NOT_WANTED = 4;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookSettings settings;
    private final HttpClient client;

    WebhookSender(WebhookSettings settings) {
        this.settings = settings;
        this.client = WebCalls.client(PATIENCE);
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public String to() {
        return settings.address().host();
    }

    @Override
    public void send(Outgoing message) throws NotSentException {
        String body = body(message);
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(settings.address().uri())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(ID_HEADER, message.id())
                .header(WebhookSignature.TIME_HEADER, String.valueOf(now))
                .header(WebhookSignature.HEADER, WebhookSignature.of(settings.secret(), now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            judge(WebCalls.status(client, request, PATIENCE));
        } catch (IOException e) {
            throw new NotSentException(WebCalls.whyNot(e, to()), false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSentException("The sending was broken off, because the product was asked to end.", false, e);
        }
    }

    private void judge(int status) throws NotSentException {
        if (status / CLASS == TAKEN) {
            return;
        }
        String answer = to() + " answered with status " + status + ". ";
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new NotSentException(
                    answer
                            + "It does not take the signature: see that it has the same secret, and that its clock is right.",
                    false,
                    null);
        }
        if (status == NOT_FOUND || status == GONE || status / CLASS == ELSEWHERE) {
            throw new NotSentException(
                    answer + "There is nothing at the address any more: ask its owner for the right one.", false, null);
        }
        boolean ofMessage = status / CLASS == NOT_WANTED && status != TIMEOUT && status != TOO_MANY;
        throw new NotSentException(
                answer
                        + (ofMessage
                                ? "It does not want this message: ask its owner why."
                                : "It cannot take anything now."),
                ofMessage,
                null);
    }

    private static String body(Outgoing message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", message.id());
        body.put("kind", message.kind());
        body.put("occurred_at", message.occurredAt().toString());
        message.quarter().ifPresent(quarter -> body.put("quarter", quarter));
        message.version().ifPresent(version -> body.put("version", version));
        message.task().ifPresent(task -> body.put("task", task));
        body.put("subject", message.text().subject());
        body.put("text", message.text().body());
        return JSON.writeValueAsString(body);
    }
}
