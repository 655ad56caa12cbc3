package nl.beschutwerk.database;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where a database is, and who logs in there. Never prints the password.
 *
 * @param url a JDBC address of PostgreSQL, such as {@code jdbc:postgresql://host:5432/beschutwerk}
 * @param user the login user; acts under the product's roles, which are no logins themselves
 * @param password empty where none is needed
 */
public record DatabaseAddress(String url, String user, String password) {

    /**
     * The address as messages may show it: without the parameters behind the question mark and without what stands before
     * an at sign, either of which may hold a password.
     */
    public String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }

    /** Unpooled connections under the login user itself: for migrations and for the test of the connection. */
    public DataSource unpooled() {
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "beschutwerk");
        // Errors get into logs, and their details quote rows.
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
