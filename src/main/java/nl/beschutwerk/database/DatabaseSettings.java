package nl.beschutwerk.database;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.jspecify.annotations.Nullable;

/**
 * The database that the operator chose: one on the operator's own server, or else one on the embedded server.
 *
 * @param ownServer present if an address was given
 * @param var the folder that contains the embedded server, and the log
 * @param database name of the database on the embedded server; the address of an own server includes its database
 */
public record DatabaseSettings(Optional<DatabaseAddress> ownServer, Path var, String database) {

    /** Address of the operator's own server, {@code jdbc:postgresql://host:port/database}. */
    public static final String URL = "BESCHUTWERK_DB_URL";
    /** Login user on that server. */
    public static final String USER = "BESCHUTWERK_DB_USER";
    /** Password of that user. */
    public static final String PASSWORD = "BESCHUTWERK_DB_PASSWORD";
    /** The folder for the product's internal files; {@code var} if not given. */
    public static final String VAR = "BESCHUTWERK_VAR";

    private static final String DEFAULT_DATABASE = "beschutwerk";

    public DatabaseSettings {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not the name of a database: " + database);
        }
    }

    /** Returns the same settings with another database on the embedded server. */
    public DatabaseSettings withDatabase(String name) {
        return new DatabaseSettings(ownServer, var, name);
    }

    /** Returns the same settings for the embedded server, even if an own server was given. */
    public DatabaseSettings onEmbeddedServer() {
        return new DatabaseSettings(Optional.empty(), var, database);
    }

    /** Returns the folder of the embedded server. */
    public Path serverFolder() {
        return var.resolve("postgres");
    }

    /** Returns settings for the embedded server in {@code var/postgres}. */
    public static DatabaseSettings embedded(Path var) {
        return new DatabaseSettings(Optional.empty(), var, DEFAULT_DATABASE);
    }

    /**
     * Reads the environment; a Java system property with the same name takes precedence.
     *
     * @param projectFolder the folder that {@code var} is relative to
     * @throws OperatorMistakeException if the address is not one of PostgreSQL, or the user is missing
     */
    public static DatabaseSettings fromEnvironment(Path projectFolder) {
        return from(name -> System.getProperty(name, System.getenv(name)), projectFolder);
    }

    static DatabaseSettings from(Lookup lookup, Path projectFolder) {
        Path var = projectFolder.resolve(given(lookup, VAR).orElse("var"));
        return new DatabaseSettings(given(lookup, URL).map(url -> ownServer(url, lookup)), var, DEFAULT_DATABASE);
    }

    private static DatabaseAddress ownServer(String url, Lookup lookup) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new OperatorMistakeException(
                    URL + " is not an address of PostgreSQL. Write it as jdbc:postgresql://host:5432/database.");
        }
        String user = given(lookup, USER)
                .orElseThrow(() -> new OperatorMistakeException(
                        URL + " is set but " + USER + " is not. Set it to the user who logs in to that server."));
        return new DatabaseAddress(url, user, given(lookup, PASSWORD).orElse(""));
    }

    private static Optional<String> given(Lookup lookup, String name) {
        return Optional.ofNullable(lookup.value(name)).filter(value -> !value.isBlank());
    }

    /** Looks up settings. */
    @FunctionalInterface
    public interface Lookup {

        /** Returns the value with this name; null if there is none. */
        @Nullable
        String value(String name);
    }
}
