package nl.beschutwerk.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that travel with the product, such as SQL and style sheets. */
public final class ShippedText {

    private ShippedText() {}

    /**
     * Reads a text in UTF-8.
     *
     * @param beside a class of the package in whose folder it is
     * @param name of the file
     * @throws IllegalStateException if the product was built without it
     */
    public static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The product has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
