package nl.beschutwerk.database.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.SessionSettings;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings a database to the form this version of the product needs. Runs as the login user; the migrations themselves act
 * as role {@code beschutwerk_owner}, and leave a history in schema {@code migration}.
 */
public final class Migrations {

    /** The schema of Flyway's history, apart from the product's own. */
    public static final String HISTORY_SCHEMA = "migration";

    /**
     * Flyway's default keeps its lock and its history on a second connection. A process killed between the two commits then
     * leaves tables that no history knows, and no later start gets past them. With this setting, what a migration does and
     * that it was done are one transaction.
     */
    private static final Map<String, String> ONE_CONNECTION = Map.of("flyway.postgresql.transactional.lock", "false");

    /** Applied, and not among those that this version brings. */
    private static final Set<MigrationState> UNKNOWN = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    private Migrations() {}

    /**
     * Applies what has not been applied yet; does nothing to an up-to-date database.
     *
     * @throws OperatorMistakeException when a newer version of the product has been at work on the database; nothing was written then
     * @throws org.flywaydb.core.api.FlywayException when a migration fails, or the database is of a newer or altered form
     */
    public static void apply(DatabaseAddress address) {
        apply(address.unpooled());
    }

    public static void apply(DataSource source) {
        Flyway flyway = Flyway.configure()
                .configuration(ONE_CONNECTION)
                .dataSource(source)
                .initSql(SessionSettings.forMigrations())
                .defaultSchema(HISTORY_SCHEMA)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
        requireNoneOfNewerVersion(flyway.info());
        flyway.migrate();
    }

    /** By itself, Flyway takes a database of the future for one that is up to date. */
    private static void requireNoneOfNewerVersion(MigrationInfoService migrations) {
        List<String> unknown = Arrays.stream(migrations.applied())
                .filter(migration -> UNKNOWN.contains(migration.getState()))
                .map(migration -> String.valueOf(migration.getVersion()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new OperatorMistakeException(
                    "The database was changed by a newer version of this program, which this version does"
                            + " not know (" + (unknown.size() == 1 ? "migration " : "migrations ")
                            + String.join(", ", unknown)
                            + "). Nothing was written. Use that newer version; or, to go back to this one, restore the database and"
                            + " the output folder from a backup of before.");
        }
    }
}
