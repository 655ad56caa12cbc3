package nl.beschutwerk.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.database.DatabaseAccess;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.job.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Amounts of a release that cannot be mistaken for another number: those with three decimals or more. All with four, as the
 * open data has them, and without a sign, since a shortage is shown as an amount.
 *
 * @param hidden may be in the database alone
 * @param shown may be seen
 */
record HiddenAmounts(Set<BigDecimal> hidden, Set<BigDecimal> shown) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+[.,][0-9]{3,}+(?![a-z])");

    private static final String AMOUNTS = """
            select distinct abs(round(f.amount, 4)) from release.figure f join release.release r on r.id = f.release_id
            where r.quarter = :quarter and f.confidential = :confidential and round(f.amount, 4) <> round(f.amount, 2)
            """;

    /** Those of the only version of a quarter, in the database that belongs to an output folder. */
    static HiddenAmounts of(Path home, Path output, String quarter) {
        DatabaseSettings settings =
                DatabaseSettings.embedded(home.resolve("var")).withDatabase(new Places(home).databaseOf(output));
        try (DatabaseAccess database = DatabaseAccess.open(settings)) {
            JdbcClient client = JdbcClient.create(new DriverManagerDataSource(
                    database.address().url(),
                    database.address().user(),
                    database.address().password()));
            Set<BigDecimal> shown = amounts(client, AMOUNTS, quarter, false);
            Set<BigDecimal> hidden = amounts(client, AMOUNTS, quarter, true);
            hidden.removeAll(shown);
            hidden.removeAll(new TreeSet<>(
                    client.sql("select abs(round(amount, 4)) from release.change where amount is not null")
                            .query(BigDecimal.class)
                            .list()));
            return new HiddenAmounts(hidden, shown);
        }
    }

    private static Set<BigDecimal> amounts(JdbcClient client, String sql, String quarter, boolean confidential) {
        return new TreeSet<>(client.sql(sql)
                .param("quarter", quarter)
                .param("confidential", confidential)
                .query(BigDecimal.class)
                .list());
    }

    /** Every number in a text that has three decimals or more; not measures such as the width of a column in centimetres. */
    static Set<BigDecimal> in(String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group().replace(',', '.')).setScale(4, RoundingMode.HALF_UP));
        }
        return numbers;
    }
}
