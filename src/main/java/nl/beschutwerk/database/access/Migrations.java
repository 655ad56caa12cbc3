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
 * Migrates a database to the schema that this version of the product needs. Connects as the login user; the migrations
 * themselves act as role {@code beschutwerk_owner}, and their history is in schema {@code migration}.
 */
public final class Migrations {

    /** The schema of Flyway's history, separate from the product's own schemas. */
    public static final String HISTORY_SCHEMA = "migration";

    /**
     * By default, Flyway keeps its lock and its history on a second connection. A process that is killed between the two
     * commits then leaves tables that are not in the history, and every later start fails on them. With this setting, a
     * migration and its entry in the history are one transaction.
     */
    private static final Map<String, String> ONE_CONNECTION = Map.of("flyway.postgresql.transactional.lock", "false");

    /** States of migrations that were applied but do not exist in this version. */
    private static final Set<MigrationState> UNKNOWN = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    private Migrations() {}

    /**
     * Applies the migrations that have not been applied yet; does nothing on an up-to-date database.
     *
     * @throws OperatorMistakeException if a newer version of the product has migrated the database; nothing was written then
     * @throws org.flywaydb.core.api.FlywayException if a migration fails, or an applied migration was changed
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

    /** Flyway itself treats a database of a newer version as up to date. */
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
