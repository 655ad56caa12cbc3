package nl.beschutwerk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.beschutwerk.database.access.DefaultRights;
import nl.beschutwerk.database.access.Migrations;

/**
 * The PostgreSQL server of the tests: one per JVM, started on first use, stopped and deleted when the JVM ends. It trades
 * safety for speed, so it is not an example for the product's own server.
 */
public final class TestServer {

    private static final String TEMPLATE = "template_beschutwerk";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer() throws IOException, SQLException {
        Path directory = Path.of("target", "test-postgres").toAbsolutePath();
        Files.createDirectories(directory);
        // The library unpacks into this folder, and removes from it the remains of killed test runs. Otherwise it would
        // use the system's folder for both.
        System.setProperty("ot.epg.working-dir", directory.toString());
        Path log = directory.resolve("server-" + ProcessHandle.current().pid() + ".log");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(
                        directory.resolve("data-" + ProcessHandle.current().pid()))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
        administer("CREATE DATABASE " + TEMPLATE + " TEMPLATE template0 ENCODING 'UTF8'");
        Migrations.apply(address(TEMPLATE));
    }

    public static TestServer get() {
        return Holder.SERVER;
    }

    public DatabaseAddress address(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database, "postgres", "");
    }

    /** A new database, migrated. */
    String copyOfTemplate() throws SQLException {
        String name = "test_" + copies.incrementAndGet();
        administer("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
        // A copy again has the rights that a new database grants to everybody.
        DefaultRights.takeAway(address(name));
        return name;
    }

    /** A new, empty database. */
    public String empty() throws SQLException {
        String name = "empty_" + copies.incrementAndGet();
        administer("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        return name;
    }

    public void drop(String database) throws SQLException {
        administer("DROP DATABASE " + database + " WITH (FORCE)");
    }

    /** Runs one statement as superuser, in a database that no test uses. */
    public void administer(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Holder {

        private static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                return new TestServer();
            } catch (IOException e) {
                throw new UncheckedIOException("The PostgreSQL server of the tests does not start", e);
            } catch (SQLException e) {
                throw new IllegalStateException("The template database of the tests cannot be made", e);
            }
        }
    }
}
