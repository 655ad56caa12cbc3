package nl.beschutwerk.operate.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where pages are shown, as an operator writes it.
 *
 * @param socket empty if they are not shown at all
 */
public record ListenAddress(Optional<InetSocketAddress> socket) {

    private static final String OFF = "off";
    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    /** Pages are not shown. */
    public static ListenAddress nowhere() {
        return new ListenAddress(Optional.empty());
    }

    /**
     * Reads an address: a machine with a port, of which 0 is any that is free, or {@code off}.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static ListenAddress parse(String text) {
        if (text.equals(OFF)) {
            return nowhere();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address to listen at. Write a machine and a port up to " + LAST_PORT
                            + ", such as 127.0.0.1:8619 or [::1]:8619, or off");
        }
        try {
            return new ListenAddress(Optional.of(
                    new InetSocketAddress(InetAddress.getByName(parts.group(1)), Integer.parseInt(parts.group(2)))));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "the machine of \"" + text
                            + "\" is not known here. Write an address of this machine, such as 127.0.0.1:8619",
                    e);
        }
    }

    /** As an operator writes it. */
    @Override
    public String toString() {
        return socket.map(at -> {
                    String host = at.getAddress().getHostAddress();
                    return (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
                })
                .orElse(OFF);
    }
}
