package nl.beschutwerk.job.support;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.access.DatabaseAccess;
import nl.beschutwerk.database.embedded.EmbeddedServer;

/** The database, kept open so that the data team can inspect it with a tool of their own. */
public final class OpenDatabase {

    private final DatabaseSettings settings;

    private OpenDatabase(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** The database of the releases in an output folder. */
    public static OpenDatabase of(ProjectPaths places, Path output) {
        return new OpenDatabase(places.settingsOf(output));
    }

    /**
     * Opens the database and keeps it open until the process is asked to end.
     *
     * @param open receives a shell command to connect, which does not itself contain the password, and the SQL statements that
     *     the owner of the server should still run
     * @throws nl.beschutwerk.database.DatabaseUnavailableException if there is no database to open
     */
    public void untilAskedToEnd(BiConsumer<String, List<String>> open) throws InterruptedException {
        Interruption interruption = Interruption.listening();
        try (DatabaseAccess database = DatabaseAccess.open(settings)) {
            open.accept(psql(database.address()), database.advice());
            interruption.awaitRequest();
        } finally {
            interruption.finished();
        }
    }

    /** The command to connect as the operator, in read-only transactions: sealed data must not change. */
    private String psql(DatabaseAddress address) {
        String password = settings.ownServer().isPresent()
                ? "\"$" + DatabaseSettings.PASSWORD + "\""
                : "$(cat \"" + EmbeddedServer.passwordFile(settings.serverFolder()) + "\")";
        return "PGPASSWORD=" + password
                + " PGOPTIONS='-c role=beschutwerk_operator -c default_transaction_read_only=on -c timezone=Europe/Amsterdam' psql -U "
                + address.user() + " \"" + address.shown().substring("jdbc:".length()) + "\"";
    }
}
