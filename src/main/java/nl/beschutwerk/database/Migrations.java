package nl.beschutwerk.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the form this version of the product needs. Runs as the login user; the migrations themselves act
 * as role {@code beschutwerk_owner}, and leave a history in schema {@code migration}.
 */
public final class Migrations {

    /** The schema of Flyway's history, apart from the product's own. */
    static final String HISTORY_SCHEMA = "migration";

    /**
     * Flyway's default keeps its lock and its history on a second connection. A process killed between the two commits then
     * leaves tables that no history knows, and no later start gets past them. With this setting, what a migration does and
     * that it was done are one transaction.
     */
    private static final Map<String, String> ONE_CONNECTION = Map.of("flyway.postgresql.transactional.lock", "false");

    private Migrations() {}

    /**
     * Applies what has not been applied yet; does nothing to an up-to-date database.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails, or the database is of a newer or altered form
     */
    public static void apply(DatabaseAddress address) {
        apply(address.unpooled());
    }

    static void apply(DataSource source) {
        Flyway.configure()
                .configuration(ONE_CONNECTION)
                .dataSource(source)
                .initSql(SessionSettings.forMigrations())
                .defaultSchema(HISTORY_SCHEMA)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
