package nl.beschutwerk.database.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.database.DatabaseAddress;

/**
 * What the owner of a server of one's own should still run: rights that everybody has, and settings by which the server's log
 * would hold values of rows, which are about persons. A superuser alone can change these.
 */
final class ServerAdvice {

    /** With a superuser the product's sessions set them themselves. */
    private static final String SETTINGS = """
            SELECT pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET %s = %L',
                                     session_user, pg_catalog.current_database(), wanted.name, wanted.value)
            FROM (VALUES ('log_error_verbosity', 'terse'), ('log_min_error_statement', 'panic'),
                         ('log_parameter_max_length', '0')) AS wanted (name, value)
            JOIN pg_catalog.pg_settings found USING (name)
            WHERE found.setting <> wanted.value
              AND NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)
            ORDER BY wanted.name
            """;

    private ServerAdvice() {}

    /**
     * All of it, a statement of SQL each; none where all is well.
     *
     * @param rights statements about rights that could not be taken away
     */
    static List<String> after(List<String> rights, DatabaseAddress address) throws SQLException {
        List<String> advice = new ArrayList<>(rights);
        try (Connection connection = address.unpooled().getConnection();
                Statement statement = connection.createStatement();
                ResultSet settings = statement.executeQuery(SETTINGS)) {
            while (settings.next()) {
                advice.add(settings.getString(1));
            }
        }
        return List.copyOf(advice);
    }
}
