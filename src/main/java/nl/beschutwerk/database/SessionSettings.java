package nl.beschutwerk.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of the product's own sessions, whatever is set for the server, the database or the login user on the
 * operator's own server. Each is a setting that users may change for their own session, except those that only a superuser's
 * session can set. docs/operator.md lists the settings that only the owner of a server can change.
 */
public final class SessionSettings {

    /**
     * The settings that were used for measurements and tests: enough memory for all persons of the country, and no JIT
     * compilation of queries, which costs ten times what it saves.
     */
    private static final Map<String, String> OURS = ours();

    /**
     * Resets the settings that change what a statement means, how long it may run, whether it is durable, or how it is
     * planned, to PostgreSQL's built-in defaults. The version of the server determines which of these settings exist.
     */
    private static final String AS_POSTGRESQL_HAS_THEM = """
            SELECT pg_catalog.set_config(name, boot_val, false) FROM pg_catalog.pg_settings
            WHERE context = 'user' AND setting IS DISTINCT FROM boot_val
              AND (name LIKE 'enable\\_%' OR name LIKE 'geqo%' OR name IN (
                'array_nulls', 'backslash_quote', 'bytea_output', 'check_function_bodies', 'client_min_messages',
                'constraint_exclusion', 'cursor_tuple_fraction', 'debug_parallel_query', 'default_statistics_target',
                'default_table_access_method', 'default_toast_compression', 'default_transaction_deferrable',
                'default_transaction_isolation', 'default_transaction_read_only', 'escape_string_warning',
                'force_parallel_mode', 'from_collapse_limit', 'idle_in_transaction_session_timeout',
                'idle_session_timeout', 'IntervalStyle', 'join_collapse_limit', 'log_parameter_max_length_on_error',
                'plan_cache_mode', 'quote_all_identifiers', 'row_security', 'statement_timeout', 'synchronize_seqscans',
                'synchronous_commit', 'transaction_timeout', 'transform_null_equals', 'xmlbinary', 'xmloption'))""";

    /**
     * Settings that only a superuser may change: triggers are active, and the server's log contains no values of rows,
     * because rows are about persons. For other users, the owner of the server must change them; see
     * {@link nl.beschutwerk.database.access.DatabaseAccess.ServerAdvice}.
     */
    private static final String OF_SUPERUSERS = "SELECT pg_catalog.set_config(name, value, false) FROM (VALUES "
            + "('session_replication_role', 'origin'), ('log_min_error_statement', 'panic'),"
            + " ('log_error_verbosity', 'terse'), ('log_parameter_max_length', '0')) AS setting (name, value)"
            + " WHERE (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)";

    private SessionSettings() {}

    /** Returns the settings for migrations, which run as the login user. */
    public static String forMigrations() {
        // Inherited settings are reset first, because one of them may forbid all writing.
        return "SET ROLE none; " + AS_POSTGRESQL_HAS_THEM + "; " + OF_SUPERUSERS + "; "
                + OURS.entrySet().stream()
                        .map(setting -> "SET " + setting.getKey() + " = '" + setting.getValue() + "'")
                        .collect(Collectors.joining("; "));
    }

    /**
     * Returns the settings for normal work. The product's SQL names the schema of all its objects, except temporary tables,
     * so no other schema can give a name another meaning.
     */
    static String forWork() {
        return forMigrations() + "; SET search_path = pg_catalog, pg_temp; SET ROLE beschutwerk_operator";
    }

    private static Map<String, String> ours() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("jit", "off");
        settings.put("work_mem", "64MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("temp_buffers", "128MB");
        settings.put("lock_timeout", "30s");
        settings.put("TimeZone", "UTC");
        settings.put("DateStyle", "ISO, YMD");
        settings.put("extra_float_digits", "3");
        settings.put("standard_conforming_strings", "on");
        return settings;
    }
}
