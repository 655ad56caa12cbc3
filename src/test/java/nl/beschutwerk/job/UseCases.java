package nl.beschutwerk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.job.support.Interruption;

/** Use cases on the database of a test, as a command would get them. */
public final class UseCases implements AutoCloseable {

    private final DatabaseSession session;

    private UseCases(DatabaseSession session) {
        this.session = session;
    }

    /** Opens the database for these use cases; no request to stop ever comes. */
    public static UseCases open(DatabaseAddress address, Path var, Class<?>... useCases) {
        return new UseCases(DatabaseSession.open(
                new DatabaseSettings(Optional.of(address), var, "unused"), Interruption.none(), List.of(useCases)));
    }

    public <T> T get(Class<T> type) {
        return session.useCase(type);
    }

    @Override
    public void close() {
        session.close();
    }
}
