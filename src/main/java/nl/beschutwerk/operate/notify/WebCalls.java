package nl.beschutwerk.operate.notify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** How web addresses are called: not for long, and never elsewhere than where they say. */
final class WebCalls {

    private WebCalls() {}

    static HttpClient client(Duration connecting) {
        return HttpClient.newBuilder()
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Why a machine could not be called, and what to do, as a sentence. */
    static String whyNot(IOException failure, String host) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return "There is no machine by the name " + host + ", or no name server to ask. Look at the address.";
            }
            if (cause instanceof SSLException) {
                return "The connection to " + host
                        + " cannot be made secret: its certificate is not trusted, is of another name or has expired. Have it"
                        + " renewed; one of your own organisation is made known to Java by"
                        + " BESCHUTWERK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE.";
            }
            if (cause instanceof HttpTimeoutException) {
                return host
                        + " did not answer in time. See whether it is at work and whether a firewall lets you through.";
            }
            if (cause instanceof ConnectException) {
                return host
                        + " takes no connection. See whether it is at work, whether the port is right and whether a firewall"
                        + " lets you through.";
            }
        }
        return "The connection to " + host + " was broken off. See whether it is at work.";
    }
}
