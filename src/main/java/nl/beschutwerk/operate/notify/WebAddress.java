package nl.beschutwerk.operate.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An address that is called. It may let in whoever knows it, so that only its machine is ever shown.
 *
 * @param uri the whole of it
 */
record WebAddress(URI uri) {

    private static final int LAST_PORT = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with the second half of a sentence for the operator, which does not quote the address
     */
    static WebAddress of(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (uri.getHost() == null
                || uri.getPort() == 0
                || uri.getPort() > LAST_PORT
                || uri.getFragment() != null
                || !scheme.matches("https?")) {
            throw notAnAddress();
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "has a name or a password before the @, which is not supported; leave it out");
        }
        if (scheme.equals("http") && !isThisMachine(uri.getHost())) {
            throw new IllegalArgumentException(
                    "begins with http, so that others could read what is sent; use https (http is for this machine alone)");
        }
        return new WebAddress(uri);
    }

    static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("is no web address; write one as https://monitor.example.nl/path");
    }

    /** The same address with one more part of its path. */
    URI below(String part) {
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        String query = uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + (path.endsWith("/") ? path : path + "/")
                + part + (query == null ? "" : "?" + query));
    }

    /** The machine, which is no secret. */
    String host() {
        return uri.getHost();
    }

    @Override
    public String toString() {
        return host();
    }
}
