package nl.beschutwerk.database;

import org.flywaydb.core.Flyway;

/**
 * Brings a database to the form this version of the product needs. Runs as the login user; the migrations themselves act
 * as role {@code beschutwerk_owner}, and leave a history in schema {@code migration}.
 */
public final class Migrations {

    /** The schema of Flyway's history, apart from the product's own. */
    static final String HISTORY_SCHEMA = "migration";

    private Migrations() {}

    /**
     * Applies what has not been applied yet; does nothing to an up-to-date database.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails, or the database is of a newer or altered form
     */
    public static void apply(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.unpooled())
                .initSql("SET lock_timeout = '30s'; SET TimeZone = 'UTC'; SET standard_conforming_strings = on")
                .defaultSchema(HISTORY_SCHEMA)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
