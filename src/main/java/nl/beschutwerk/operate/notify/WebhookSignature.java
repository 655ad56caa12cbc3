package nl.beschutwerk.operate.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.beschutwerk.operate.secret.Secret;

/**
 * The signature of a webhook, by which the receiver knows that the product sent it, and when: HMAC-SHA256 with the shared secret
 * over the time, a full stop and the body.
 */
final class WebhookSignature {

    /** Seconds since 1970. */
    static final String TIME_HEADER = "X-Beschutwerk-Timestamp";

    static final String HEADER = "X-Beschutwerk-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The value of the header. */
    static String of(Secret secret, long time, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signature = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
