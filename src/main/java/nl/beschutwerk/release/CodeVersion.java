package nl.beschutwerk.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The running code: the version of the product and the commit from which it was built. */
public final class CodeVersion {

    private static final String BUILD = "/META-INF/build-info.properties";
    private static final String COMMIT = "/git.properties";

    private CodeVersion() {}

    /**
     * The version, such as {@code 1.0.0+4d2a91c}. A plus sign after the commit means that the source had been changed since.
     */
    public static String text() {
        String version = properties(BUILD).getProperty("build.version", "unknown");
        Properties commit = properties(COMMIT);
        String id = commit.getProperty("git.commit.id.abbrev", "");
        if (id.isEmpty()) {
            return version;
        }
        return version + "+" + id + (Boolean.parseBoolean(commit.getProperty("git.dirty")) ? "+" : "");
    }

    /** Reads the properties; empty if the product was built without the file, for example outside a checkout. */
    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = CodeVersion.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
