package nl.beschutwerk.operate.notify;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.operate.secret.Secret;

/**
 * How mail is sent.
 *
 * @param server the machine that takes it
 * @param security how the connection is made secret
 * @param login empty if the server asks for none
 * @param from the address of the sender
 * @param to the addresses of those who are told
 */
record MailSettings(String server, int port, Security security, Optional<Login> login, String from, List<String> to) {

    MailSettings {
        to = List.copyOf(to);
    }

    /** A name and its password. */
    record Login(String user, Secret password) {}

    /** How the connection is made secret. */
    enum Security {
        /** The connection becomes secret before anything is sent. */
        STARTTLS(587),
        /** The connection is secret from its beginning. */
        TLS(465),
        /** For a server on the same machine alone. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }
    }
}
