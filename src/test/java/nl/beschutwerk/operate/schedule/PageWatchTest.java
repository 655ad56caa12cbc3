package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.operate.secret.Secret;
import nl.beschutwerk.operate.web.WebServer;
import nl.beschutwerk.operate.web.WebSettings;
import org.junit.jupiter.api.Test;

class PageWatchTest {

    private final List<String> told = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void anAddressThatIsTakenIsToldOnceAndTakenWhenItIsFree() throws Exception {
        WebServer first = WebServer.open(settings("127.0.0.1", 0), List.of());
        try (PageWatch watch = watch(Optional.of(settings("127.0.0.1", first.port())))) {
            watch.look();
            watch.look();
            assertThat(told).isEmpty();
            assertThat(wrong)
                    .singleElement()
                    .asString()
                    .contains("the page is not shown: at 127.0.0.1:" + first.port(), "all else goes on");
            first.close();
            watch.look();
            watch.look();
            assertThat(told).containsExactly("the page is shown at http://127.0.0.1:" + first.port() + "/");
            assertThat(wrong).hasSize(1);
        } finally {
            first.close();
        }
    }

    @Test
    void nobodyListensAnyMoreWhenItIsClosed() throws Exception {
        PageWatch watch = watch(Optional.of(settings("127.0.0.1", 0)));
        watch.look();
        int port = Integer.parseInt(told.get(0).replaceAll("\\D", "").substring("127001".length()));
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        watch.close();
        try (WebServer free = WebServer.open(settings("127.0.0.1", port), List.of())) {
            assertThat(free.port()).isEqualTo(port);
        }
    }

    @Test
    void whoeverLetsOthersReachItIsWarnedAtEachStart() {
        try (PageWatch watch = watch(Optional.of(settings("0.0.0.0", 0)))) {
            watch.look();
            assertThat(told).singleElement().asString().contains("http://localhost:");
            assertThat(wrong).singleElement().asString().contains("a web server with TLS");
        }
    }

    @Test
    void offIsNeitherShownNorTold() {
        try (PageWatch watch = watch(Optional.empty())) {
            watch.look();
            assertThat(told).isEmpty();
            assertThat(wrong).isEmpty();
        }
    }

    private PageWatch watch(Optional<WebSettings> settings) {
        return new PageWatch(settings, List.of(), (about, words, isWrong) -> (isWrong ? wrong : told).add(words));
    }

    private static WebSettings settings(String host, int port) {
        return new WebSettings(new InetSocketAddress(host, port), Optional.of(new Secret("een lang wachtwoord")));
    }
}
