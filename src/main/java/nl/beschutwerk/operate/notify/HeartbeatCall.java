package nl.beschutwerk.operate.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * One call of a heartbeat address, as uptime monitors expect it: {@code /start} at the beginning, the address itself after a success,
 * and after a failure the address with the exit code. It takes a few seconds at the most, and never fails anything.
 */
final class HeartbeatCall {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int CLASS = 100;
    private static final int TAKEN = 2;

    private HeartbeatCall() {}

    static Optional<String> start(WebAddress address) {
        return call(address, address.below("start"));
    }

    /** Returns why it did not work, if so. */
    static Optional<String> success(WebAddress address) {
        return call(address, address.uri());
    }

    static Optional<String> end(WebAddress address, int exitCode) {
        return exitCode == 0 ? success(address) : call(address, address.below(String.valueOf(exitCode)));
    }

    private static Optional<String> call(WebAddress address, URI uri) {
        Optional<String> failure = answer(address, uri);
        failure.ifPresent(words -> LoggerFactory.getLogger(HeartbeatCall.class).warn("A heartbeat failed: {}", words));
        return failure;
    }

    private static Optional<String> answer(WebAddress address, URI uri) {
        HttpClient client = WebCalls.client(PATIENCE);
        try {
            int status = WebCalls.status(
                    client,
                    HttpRequest.newBuilder(uri)
                            .timeout(PATIENCE)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    PATIENCE);
            return status / CLASS == TAKEN
                    ? Optional.empty()
                    : Optional.of(address.host() + " answered with status " + status
                            + ". Look at the address, which the monitor shows.");
        } catch (IOException e) {
            return Optional.of(WebCalls.whyNot(e, address.host()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("It was broken off, because the product was asked to end.");
        }
    }
}
