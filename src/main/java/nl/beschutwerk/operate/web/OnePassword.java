package nl.beschutwerk.operate.web;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.beschutwerk.operate.secret.Secret;

/**
 * Lets in whoever knows the password. A wrong one is answered after a pause, and few are looked at at the same time, so that nobody
 * tries more than some a second, however many connections they have.
 */
final class OnePassword extends BasicAuthenticator {

    /** Fewer than there are threads to answer. */
    private static final int AT_ONCE = 4;

    private static final long PAUSE_IN_MILLISECONDS = 1000;
    private static final int SECONDS_TO_WAIT = 2;
    private static final int BUSY = 503;

    private final byte[] password;
    private final Map<String, String> headers;
    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    /** @param headers of every answer, also to who is not let in */
    OnePassword(Secret password, Map<String, String> headers) {
        super("Beschut werk");
        this.password = password.value().getBytes(StandardCharsets.UTF_8);
        this.headers = headers;
    }

    @Override
    public Result authenticate(HttpExchange exchange) {
        headers.forEach(exchange.getResponseHeaders()::set);
        try {
            if (!looking.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return new Failure(BUSY);
            }
            try {
                Result result = super.authenticate(exchange);
                if (result instanceof Failure) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_IN_MILLISECONDS);
                }
                return result;
            } finally {
                looking.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failure(BUSY);
        }
    }

    @Override
    public boolean checkCredentials(String user, String given) {
        return MessageDigest.isEqual(password, given.getBytes(StandardCharsets.UTF_8));
    }
}
