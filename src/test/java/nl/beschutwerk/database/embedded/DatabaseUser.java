package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.access.DatabaseAccess;

/**
 * A process that uses the embedded server, for the tests of its lifecycle: it opens the server, prints its address, waits for a
 * line on its input, and closes the server.
 */
public final class DatabaseUser {

    private DatabaseUser() {}

    public static void main(String[] arguments) throws IOException {
        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(Path.of(arguments[0])))) {
            System.out.println("open " + database.address().url());
            System.in.read();
        }
        System.out.println("closed");
    }
}
