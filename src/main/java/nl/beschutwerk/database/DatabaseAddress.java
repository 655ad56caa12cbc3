package nl.beschutwerk.database;

import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The address of a database, with the login. Its text never contains the password.
 *
 * @param url a JDBC address of PostgreSQL, such as {@code jdbc:postgresql://host:5432/beschutwerk}
 * @param user the login user; its sessions act under the product's roles, which cannot log in themselves
 * @param password empty if none is needed
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String SECONDS_TO_CONNECT = "5";
    private static final String SECONDS_TO_LOG_IN = "10";

    /**
     * Returns the address as messages may show it: without the parameters after the question mark and without the text before
     * an at sign, because both may contain a password.
     */
    public String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }

    /** Returns unpooled connections under the login user itself, for migrations and for testing the connection. */
    public DataSource unpooled() {
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "beschutwerk");
        settings.putAll(ofConnections());
        source.setConnectionProperties(settings);
        return source;
    }

    /**
     * The settings of every connection, whatever the server. There is no {@code socketTimeout}: no statement has a longest time, and
     * {@link WatchedSockets} find out about a machine that is gone. Parameters in an operator's own address go before these.
     */
    static Map<String, String> ofConnections() {
        return Map.of(
                "connectTimeout",
                SECONDS_TO_CONNECT,
                "loginTimeout",
                SECONDS_TO_LOG_IN,
                "socketFactory",
                WatchedSockets.class.getName(),
                "tcpKeepAlive",
                "true",
                // Errors are logged, and their details quote rows.
                "logServerErrorDetail",
                "false");
    }

    @Override
    public String toString() {
        return shown() + " as " + user;
    }
}
