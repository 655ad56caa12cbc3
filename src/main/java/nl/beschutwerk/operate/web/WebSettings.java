package nl.beschutwerk.operate.web;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where {@code serve} shows its pages, and who may see them.
 *
 * @param address where it listens; port 0 is any that is free
 * @param password what who asks must know, with any name of a user; never empty on an address that others can reach
 */
public record WebSettings(InetSocketAddress address, Optional<String> password) {

    @Override
    public String toString() {
        return address.toString();
    }
}
