package nl.beschutwerk.database.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.SessionSettings;

/**
 * The rights that PostgreSQL grants to all users in a new database: to connect, to create temporary tables, to use the schema
 * {@code public}, and to create large objects, which fill its disk. The product revokes them at every start, because a
 * database that was restored from a backup or copied has them again.
 */
public final class DefaultRights {

    /**
     * Without this lock, two commands that start together would change the same rights concurrently, which PostgreSQL
     * refuses.
     */
    private static final String ONE_AT_A_TIME = "SELECT pg_catalog.pg_advisory_xact_lock(3125, 1)";

    private static final String GIVEN_TO_EVERYBODY = """
            SELECT pg_catalog.format('DATABASE %I', datname)
            FROM pg_catalog.pg_database,
                 pg_catalog.aclexplode(coalesce(datacl, pg_catalog.acldefault('d', datdba))) given
            WHERE given.grantee = 0 AND datname = pg_catalog.current_database()
            UNION
            SELECT pg_catalog.format('SCHEMA %I', nspname)
            FROM pg_catalog.pg_namespace,
                 pg_catalog.aclexplode(coalesce(nspacl, pg_catalog.acldefault('n', nspowner))) given
            WHERE given.grantee = 0 AND nspname = 'public'
            UNION
            SELECT pg_catalog.format('FUNCTION pg_catalog.%I(%s)', proname,
                                     pg_catalog.pg_get_function_identity_arguments(oid))
            FROM pg_catalog.pg_proc,
                 pg_catalog.aclexplode(coalesce(proacl, pg_catalog.acldefault('f', proowner))) given
            WHERE given.grantee = 0 AND pronamespace = 'pg_catalog'::pg_catalog.regnamespace
              AND (proname ~ '^lo_' OR proname IN ('loread', 'lowrite'))
            ORDER BY 1
            """;

    private DefaultRights() {}

    /**
     * Revokes the default rights as far as the login user may.
     *
     * @return statements for the owner of the server, the only one who can revoke the remaining rights
     */
    public static List<String> takeAway(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            if (given(statement).isEmpty()) {
                return List.of();
            }
            statement.execute(SessionSettings.forMigrations());
            connection.setAutoCommit(false);
            statement.execute(ONE_AT_A_TIME);
            for (String right : given(statement)) {
                statement.execute("SAVEPOINT before");
                try {
                    statement.execute(revoke(right));
                    if (right.startsWith("DATABASE ")) {
                        // The product's roles may have had access only through the rights of all users.
                        statement.execute(
                                "GRANT CONNECT, TEMPORARY ON " + right + " TO beschutwerk_owner, beschutwerk_operator");
                        statement.execute("GRANT CONNECT ON " + right + " TO beschutwerk_reader");
                    }
                } catch (SQLException e) {
                    if (!OwnServer.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                        throw e;
                    }
                    // The object has another owner, so its right remains in the returned list.
                    statement.execute("ROLLBACK TO SAVEPOINT before");
                }
            }
            List<String> left =
                    given(statement).stream().map(DefaultRights::revoke).toList();
            connection.commit();
            return left;
        }
    }

    private static String revoke(String right) {
        return "REVOKE ALL ON " + right + " FROM PUBLIC";
    }

    private static List<String> given(Statement statement) throws SQLException {
        List<String> given = new ArrayList<>();
        try (ResultSet rights = statement.executeQuery(GIVEN_TO_EVERYBODY)) {
            while (rights.next()) {
                given.add(rights.getString(1));
            }
        }
        return given;
    }
}
