package nl.beschutwerk.operate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.beschutwerk.operate.secret.Secret;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private static final WebPage FINE = page("/fine", "all is well");
    private static final WebPage BROKEN = new WebPage() {
        @Override
        public String path() {
            return "/broken";
        }

        @Override
        public WebAnswer answer() throws IOException {
            throw new IOException("password of the database: secret");
        }
    };

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aPageIsAnsweredAtItsPathAlone() throws Exception {
        try (WebServer server = server(Optional.empty())) {
            assertThat(get(server, "/fine").body()).isEqualTo("all is well");
            assertThat(get(server, "/fine?x=1").statusCode()).isEqualTo(200);
            assertThat(get(server, "/fine/er").statusCode()).isEqualTo(404);
            assertThat(get(server, "/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everyAnswerForbidsScriptsAndKeeping() throws Exception {
        try (WebServer server = server(Optional.empty())) {
            for (String path : List.of("/fine", "/broken", "/nothing")) {
                assertThat(get(server, path).headers().firstValue("Content-Security-Policy"))
                        .get()
                        .asString()
                        .contains("default-src 'none'");
                assertThat(get(server, path).headers().firstValue("Cache-Control"))
                        .contains("no-store");
            }
        }
    }

    @Test
    void onlyReadingIsAnswered() throws Exception {
        try (WebServer server = server(Optional.empty())) {
            HttpRequest post = request(server, "/fine")
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
            HttpRequest head = request(server, "/fine")
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> answer = client.send(head, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void whatCannotBeMadeIsSaidWithoutItsReason() throws Exception {
        try (WebServer server = server(Optional.empty())) {
            HttpResponse<String> answer = get(server, "/broken");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("The log says more").doesNotContain("secret");
            assertThat(get(server, "/fine").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatWatchesDoesNotWaitForWhoLooks() throws Exception {
        CountDownLatch looked = new CountDownLatch(WebServer.AT_ONCE);
        CountDownLatch told = new CountDownLatch(1);
        WebPage slow = new WebPage() {
            @Override
            public String path() {
                return "/slow";
            }

            @Override
            public WebAnswer answer() throws InterruptedException {
                looked.countDown();
                told.await();
                return new WebAnswer(200, "text/plain; charset=utf-8", "at last");
            }
        };
        WebPage watching = new WebPage() {
            @Override
            public String path() {
                return "/watching";
            }

            @Override
            public boolean isBounded() {
                return true;
            }

            @Override
            public WebAnswer answer() {
                return new WebAnswer(200, "text/plain; charset=utf-8", "up");
            }
        };
        try (WebServer server = server(Optional.empty(), List.of(slow, watching))) {
            List<CompletableFuture<HttpResponse<String>>> looking = new ArrayList<>();
            for (int one = 0; one < WebServer.AT_ONCE; one++) {
                looking.add(client.sendAsync(request(server, "/slow").build(), HttpResponse.BodyHandlers.ofString()));
            }
            looked.await();

            assertThat(get(server, "/watching").body()).isEqualTo("up");

            told.countDown();
            for (CompletableFuture<HttpResponse<String>> one : looking) {
                assertThat(one.get().body()).isEqualTo("at last");
            }
        }
    }

    @Test
    void withAPasswordNobodyElseIsLetIn() throws Exception {
        try (WebServer server = server(Optional.of("goed wachtwoord"))) {
            assertThat(get(server, "/fine").statusCode()).isEqualTo(401);
            assertThat(getAs(server, "fout").statusCode()).isEqualTo(401);
            assertThat(get(server, "/fine").headers().firstValue("Cache-Control"))
                    .contains("no-store");
            assertThat(getAs(server, "goed wachtwoord").body()).isEqualTo("all is well");
        }
    }

    /** A page elsewhere whose name leads to this machine could else read what is here. */
    @Test
    void anotherNameThanThatOfThisMachineIsRefused() throws Exception {
        try (WebServer server = server(Optional.empty())) {
            for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
                assertThat(statusFor(server, "Host: " + host)).as(host).isEqualTo(200);
                assertThat(statusFor(server, "Host: " + host + ":" + server.port()))
                        .as(host)
                        .isEqualTo(200);
            }
            for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "")) {
                assertThat(statusFor(server, "Host: " + host)).as(host).isEqualTo(421);
            }
            assertThat(statusFor(server, "Accept: */*")).isEqualTo(421);
        }
        try (WebServer server = server(Optional.of("goed wachtwoord"))) {
            assertThat(statusFor(server, "Host: statistiek.example", "Authorization: " + known("goed wachtwoord")))
                    .isEqualTo(200);
        }
    }

    private static int statusFor(WebServer server, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET /fine HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", -1)[1]);
        }
    }

    private static WebServer server(Optional<String> password) throws IOException {
        return server(password, List.of(FINE, BROKEN));
    }

    private static WebServer server(Optional<String> password, List<WebPage> pages) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return WebServer.open(new WebSettings(anyPort, password.map(Secret::new)), pages);
    }

    private static WebPage page(String path, String words) {
        return new WebPage() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public WebAnswer answer() {
                return new WebAnswer(200, "text/plain; charset=utf-8", words);
            }
        };
    }

    private static HttpRequest.Builder request(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private HttpResponse<String> get(WebServer server, String path) throws Exception {
        return client.send(request(server, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> getAs(WebServer server, String password) throws Exception {
        return client.send(
                request(server, "/fine")
                        .header("Authorization", known(password))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String known(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("beheer:" + password).getBytes(StandardCharsets.UTF_8));
    }
}
