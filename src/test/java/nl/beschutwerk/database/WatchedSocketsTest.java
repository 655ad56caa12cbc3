package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class WatchedSocketsTest {

    @Test
    void aMachineThatIsGoneIsNoticedWithinMinutes() throws Exception {
        try (Socket socket = new WatchedSockets().createSocket()) {
            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            assertThat(socket.supportedOptions())
                    .as("on every system that the product runs on")
                    .contains(ExtendedSocketOptions.TCP_KEEPIDLE);
            int seconds = socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                    + socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)
                            * socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
            assertThat(seconds).isBetween(30, 180);
        }
    }

    @Test
    void theyConnect() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 5, here)) {
            WatchedSockets sockets = new WatchedSockets();
            for (Socket socket : new Socket[] {
                sockets.createSocket(here, server.getLocalPort()),
                sockets.createSocket(here.getHostAddress(), server.getLocalPort()),
                sockets.createSocket(here, server.getLocalPort(), here, 0),
                sockets.createSocket(here.getHostAddress(), server.getLocalPort(), here, 0)
            }) {
                assertThat(socket.isConnected()).isTrue();
                assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
                socket.close();
            }
        }
    }

    @Test
    void everyConnectionHasThem() {
        assertThat(DatabaseAddress.ofConnections())
                .containsEntry("socketFactory", WatchedSockets.class.getName())
                .containsKeys("connectTimeout", "loginTimeout")
                .as("a statement may take as long as it needs")
                .doesNotContainKey("socketTimeout");
    }
}
