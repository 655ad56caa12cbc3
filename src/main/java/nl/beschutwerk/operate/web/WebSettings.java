package nl.beschutwerk.operate.web;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.operate.secret.Secret;
import nl.beschutwerk.operate.secret.SecretSource;

/**
 * Where {@code serve} shows its pages, and who may see them.
 *
 * @param address where it listens; port 0 is any that is free
 * @param password what who asks must know, with any name of a user; never empty on an address that others can reach
 */
public record WebSettings(InetSocketAddress address, Optional<Secret> password) {

    /** Whoever can reach the address can try passwords all day. */
    private static final int SHORTEST_PASSWORD = 12;

    /** Refuses to show pages to everybody. */
    public WebSettings {
        if (password.isEmpty() && !address.getAddress().isLoopbackAddress()) {
            throw new OperatorMistakeException(shown(address)
                    + " can be reached from other machines, and the page shows how the work goes. Name the file"
                    + " that holds its password with --password-file, or an address of this machine alone with"
                    + " --address, such as 127.0.0.1:8619.");
        }
    }

    /**
     * The settings, or none if pages are not shown.
     *
     * @param passwordFile holds the password alone, and is closed to others
     * @throws OperatorMistakeException if others can reach the address without a password, or if the password cannot be used
     */
    public static Optional<WebSettings> of(ListenAddress listen, Optional<Path> passwordFile) {
        return listen.socket().map(address -> new WebSettings(address, passwordFile.map(WebSettings::password)));
    }

    private static Secret password(Path file) {
        Secret password;
        try {
            password = SecretSource.ofFile(file);
        } catch (IllegalArgumentException e) {
            throw new OperatorMistakeException("The password of the page " + e.getMessage() + ".", e);
        }
        if (password.value().length() < SHORTEST_PASSWORD) {
            throw new OperatorMistakeException("The password of the page, in the file " + file + ", is shorter than "
                    + SHORTEST_PASSWORD + " characters, so that it could be guessed; choose a longer one.");
        }
        return password;
    }

    /** Whether other machines can reach it. */
    public boolean isForOthersToo() {
        return !address.getAddress().isLoopbackAddress();
    }

    private static String shown(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /** The address without the password. */
    @Override
    public String toString() {
        return shown(address);
    }
}
