package nl.beschutwerk.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which code is running: the version of the product and the commit it was built from. */
public final class CodeVersion {

    private static final String BUILD = "/META-INF/build-info.properties";
    private static final String COMMIT = "/git.properties";

    private CodeVersion() {}

    /** Such as {@code 1.0.0+4d2a91c}; a plus behind the commit means that the source had been changed since. */
    public static String text() {
        String version = properties(BUILD).getProperty("build.version", "unknown");
        Properties commit = properties(COMMIT);
        String id = commit.getProperty("git.commit.id.abbrev", "");
        if (id.isEmpty()) {
            return version;
        }
        return version + "+" + id + (Boolean.parseBoolean(commit.getProperty("git.dirty")) ? "+" : "");
    }

    /** Empty where the product was built without the file, as outside a checkout. */
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
