package nl.beschutwerk.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the product's own sessions run with, whatever was set for the server, the database or the login user of a server of
 * one's own. Each is a setting that any user may change for their own session; what only the owner of a server can set stands
 * in the README.
 */
public final class SessionSettings {

    /** What is measured and tested with: memory for a country's persons, and no compilation of queries, which costs ten times its gain. */
    private static final Map<String, String> OURS = ours();

    /**
     * Settings that change what a statement means, how long it may last, whether it lasts, or how it is planned: as PostgreSQL
     * itself begins. Which of them there are depends on the version of the server.
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
     * What a superuser alone may set: triggers work, and the server's log holds no values of rows, for those are about persons.
     * Of another user it is for the owner of the server; see {@link nl.beschutwerk.database.access.DatabaseAccess.ServerAdvice}.
     */
    private static final String OF_SUPERUSERS = "SELECT pg_catalog.set_config(name, value, false) FROM (VALUES "
            + "('session_replication_role', 'origin'), ('log_min_error_statement', 'panic'),"
            + " ('log_error_verbosity', 'terse'), ('log_parameter_max_length', '0')) AS setting (name, value)"
            + " WHERE (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)";

    private SessionSettings() {}

    /** For migrations, which run as the login user. */
    public static String forMigrations() {
        // Inherited settings go first: one of them may forbid all writing.
        return "SET ROLE none; " + AS_POSTGRESQL_HAS_THEM + "; " + OF_SUPERUSERS + "; "
                + OURS.entrySet().stream()
                        .map(setting -> "SET " + setting.getKey() + " = '" + setting.getValue() + "'")
                        .collect(Collectors.joining("; "));
    }

    /**
     * For the product at work. All that it names has its schema with it, except temporary tables: no other schema may give a
     * name another meaning.
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
