package nl.beschutwerk.operate.web;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to GET and HEAD with the pages it was given, and to everything else with a refusal. It is the server of the JDK: a few
 * persons and a monitor of their own organisation read a few small pages.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** So many pages that do not bound themselves are made at the same time; the pool of connections to the database has room for them. */
    public static final int AT_ONCE = 2;

    private static final int SECONDS_TO_WAIT = 20;

    /** More than pages are made, so that a slow reader holds up nobody. */
    private static final int THREADS = 8;

    /** Not yet taken by the server; the machine refuses more. */
    private static final int WAITING_CONNECTIONS = 16;

    /**
     * For the server of the JDK, which reads them when it is loaded: in seconds, how long it waits for the rest of a request and for who
     * reads an answer, else for ever; and how many connections it has open, else as many as come. What comes above that is closed.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "60",
            "jdk.httpserver.maxConnections", "64");

    private static final WebAnswer NOTHING = WebAnswer.words(404, "There is nothing here.");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    /** The names of this machine that it knows itself by. Another name in a browser is that of a site which leads here. */
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");

    private final WebSettings settings;
    private final List<WebPage> pages;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Semaphore making = new Semaphore(AT_ONCE);

    private WebServer(WebSettings settings, List<WebPage> pages, HttpServer server, ExecutorService threads) {
        this.settings = settings;
        this.pages = pages;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to answer.
     *
     * @throws IOException if it cannot listen at the address, for instance because another program does
     */
    public static WebServer open(WebSettings settings, List<WebPage> pages) throws IOException {
        LIMITS.forEach((name, limit) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, limit);
            }
        });
        HttpServer server = HttpServer.create(settings.address(), WAITING_CONNECTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "web");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        WebServer opened = new WebServer(settings, List.copyOf(pages), server, threads);
        HttpContext all = server.createContext("/", opened::answer);
        settings.password().ifPresent(password -> all.setAuthenticator(new OnePassword(password, HEADERS)));
        server.start();
        return opened;
    }

    /** The port at which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What to type into a browser on this machine. */
    public String address() {
        InetAddress at = server.getAddress().getAddress();
        String host = at.isAnyLocalAddress() ? "localhost" : at.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            WebAnswer answer = answerTo(exchange);
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            byte[] content = answer.content().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private WebAnswer answerTo(HttpExchange exchange) {
        if (settings.password().isEmpty() && !isAskedByName(exchange)) {
            return WebAnswer.words(421, "This address answers to the names localhost, 127.0.0.1 and [::1] alone.");
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return WebAnswer.words(405, "This address only shows; it takes GET and HEAD.");
        }
        String path = exchange.getRequestURI().getPath();
        return answerAt(path);
    }

    private WebAnswer answerAt(String path) {
        for (WebPage page : pages) {
            if (page.path().equals(path)) {
                return answerOf(page, () -> Optional.of(page.answer())).orElse(NOTHING);
            }
        }
        return pages.stream()
                .filter(page -> page.path().endsWith("/") && path.startsWith(page.path()))
                .flatMap(page -> answerOf(
                        page, () -> page.below(path.substring(page.path().length())))
                        .stream())
                .findFirst()
                .orElse(NOTHING);
    }

    /**
     * Whether the browser was sent here by the name of this machine. The page of a stranger that gives its own name the address of
     * this machine could otherwise read what is shown here.
     */
    private static boolean isAskedByName(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null
                && THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    @SuppressWarnings("IllegalCatch") // Whatever fails in one page is answered; the next request may succeed.
    private Optional<WebAnswer> answerOf(WebPage page, Callable<Optional<WebAnswer>> answer) {
        try {
            if (page.isBounded()) {
                return answer.call();
            }
            if (!making.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return Optional.of(
                        WebAnswer.words(503, "Too much is asked for at the same time. Try again in a minute."));
            }
            try {
                return answer.call();
            } finally {
                making.release();
            }
        } catch (Exception e) {
            LOG.error("The page {} could not be made", page.path(), e);
            return Optional.of(WebAnswer.words(
                    503,
                    "This could not be made now, probably because the database does not answer. The log says more."));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
