package nl.beschutwerk.operate.notify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /**
     * The status of the answer to a request.
     *
     * @param patience for all of it: a machine that sends the head of an answer and then nothing would else hold up whoever asks for
     *     ever
     */
    static int status(HttpClient client, HttpRequest request, Duration patience)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> call = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            call.cancel(true);
        }
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
