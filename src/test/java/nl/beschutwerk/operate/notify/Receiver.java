package nl.beschutwerk.operate.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A web server of the tests' own, which remembers what it was sent. */
final class Receiver implements AutoCloseable {

    /** A request that was received. */
    record Received(
            String path,
            @Nullable String id,
            @Nullable String time,
            @Nullable String signature,
            String body) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Receiver receiver = new Receiver(server);
        server.createContext("/", receiver::receive);
        server.start();
        return receiver;
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst(WebhookSender.ID_HEADER),
                exchange.getRequestHeaders().getFirst(WebhookSignature.TIME_HEADER),
                exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", address().uri() + "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Answers with this status from now on. */
    void answering(int other) {
        status = other;
    }

    List<Received> received() {
        return received;
    }

    WebAddress address() {
        return WebAddress.of("http://localhost:" + server.getAddress().getPort() + "/told");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
