package nl.beschutwerk.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.access.DatabaseAccess;
import nl.beschutwerk.job.support.ProjectPaths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Amounts of a release that cannot be mistaken for another number: those with four decimals or more. They are rounded to four
 * decimals, as in the open data, and have no sign, because a shortage is shown as a positive amount.
 *
 * @param hidden may be only in the database
 * @param shown may be published
 */
record HiddenAmounts(Set<BigDecimal> hidden, Set<BigDecimal> shown) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+[.,][0-9]{4,}+(?![a-z])");

    /** Only jobs, because percentages of few persons are often equal. */
    private static final String AMOUNTS = """
            select distinct abs(round(f.amount, 4)) from release.figure f join release.release r on r.id = f.release_id
            where r.quarter = :quarter and f.confidential = :confidential and f.indicator like 'banen%'
                and round(f.amount, 4) <> round(f.amount, 3)
            """;

    /** Amounts that an earlier quarter or a change shows may by chance equal one that this quarter hides. */
    private static final String SHOWN_OTHERWISE = """
            select abs(round(amount, 4)) from release.figure where not confidential and amount is not null
            union select abs(round(amount, 4)) from release.change where amount is not null
            """;

    /** The amounts of the only version of a quarter, in the database that belongs to an output folder. */
    static HiddenAmounts of(Path home, Path output, String quarter) {
        DatabaseSettings settings =
                DatabaseSettings.embedded(home.resolve("var")).withDatabase(new ProjectPaths(home).databaseOf(output));
        try (DatabaseAccess database = DatabaseAccess.open(settings)) {
            JdbcClient client = JdbcClient.create(new DriverManagerDataSource(
                    database.address().url(),
                    database.address().user(),
                    database.address().password()));
            Set<BigDecimal> shown = amounts(client, quarter, false);
            Set<BigDecimal> hidden = amounts(client, quarter, true);
            hidden.removeAll(new TreeSet<>(
                    client.sql(SHOWN_OTHERWISE).query(BigDecimal.class).list()));
            return new HiddenAmounts(hidden, shown);
        }
    }

    private static Set<BigDecimal> amounts(JdbcClient client, String quarter, boolean confidential) {
        return new TreeSet<>(client.sql(AMOUNTS)
                .param("quarter", quarter)
                .param("confidential", confidential)
                .query(BigDecimal.class)
                .list());
    }

    /** Every number in a text that has four decimals or more, except measures such as the width of a column in centimetres. */
    static Set<BigDecimal> in(String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group().replace(',', '.')).setScale(4, RoundingMode.HALF_UP));
        }
        return numbers;
    }
}
