package nl.beschutwerk.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Where the database spends its time, according to PostgreSQL's extension pg_stat_statements. */
final class Statements {

    private static final int SHOWN_CHARACTERS = 110;

    private static final String LONGEST = """
            SELECT round(total_exec_time)::bigint, calls, rows, regexp_replace(query, '\\s+', ' ', 'g')
            FROM pg_stat_statements
            ORDER BY total_exec_time DESC, query
            LIMIT 15
            """;

    private Statements() {}

    /** Configures the server to count statements from its next start on. */
    static void watch(Server server) throws SQLException {
        server.execute("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
        server.execute("CREATE EXTENSION pg_stat_statements");
    }

    static void forget(Server server) throws SQLException {
        server.execute("SELECT pg_stat_statements_reset()");
    }

    /** Prints the statements with the longest total time of all their calls. */
    static void print(Server server) throws SQLException {
        System.out.println();
        System.out.println("Statements that took the longest (ms, calls, rows):");
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(LONGEST)) {
            while (result.next()) {
                String query = result.getString(4);
                System.out.printf(
                        Locale.ROOT,
                        "  %7d %7d %9d  %s%n",
                        result.getLong(1),
                        result.getLong(2),
                        result.getLong(3),
                        query.substring(0, Math.min(SHOWN_CHARACTERS, query.length())));
            }
        }
        System.out.println();
    }
}
