package nl.beschutwerk.database;

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
        // Errors are logged, and their details quote rows.
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("loginTimeout", "10");
        source.setConnectionProperties(settings);
        return source;
    }

    @Override
    public String toString() {
        return shown() + " as " + user;
    }
}
