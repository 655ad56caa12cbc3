package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product on a database that a newer version of it has worked on, as after going back to the version of before. */
class NewerDatabaseIT {

    private static final String REFERENCE = Path.of("data", "reference").toString();
    private static final String COUNT = "SELECT count(*) FROM migration.flyway_schema_history";

    @TempDir
    Path home;

    @Test
    void everyCommandRefusesItInOneSentenceAndWritesNothing() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcClient admin = JdbcClient.create(database.address().unpooled());
            admin.sql(
                            "INSERT INTO migration.flyway_schema_history (installed_rank, version, description, type, script,"
                                    + " installed_by, execution_time, success)"
                                    + " VALUES (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 'x', 1, true)")
                    .update();
            long before = admin.sql(COUNT).query(Long.class).single();
            Map<String, String> environment = Map.of(
                    "BESCHUTWERK_DB_URL", database.address().url(),
                    "BESCHUTWERK_DB_USER", database.address().user(),
                    "BESCHUTWERK_DB_PASSWORD", database.address().password());

            for (List<String> command : List.of(
                    List.of("status"), List.of("verify"), List.of("run", "--reference", REFERENCE), List.of("serve"))) {
                Product product = Product.start(home, environment, List.of(), command);

                assertThat(product.exitCode())
                        .as("%s: %s", command, product.out())
                        .isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
                assertThat(product.err())
                        .as(command.toString())
                        .startsWith("The database was changed by a newer version of this program")
                        .contains("(migration 9999). Nothing was written. Use that newer version")
                        .doesNotContainPattern("Exception|java\\.|flyway|\\tat ")
                        .hasLineCount(1);
            }
            assertThat(admin.sql(COUNT).query(Long.class).single()).isEqualTo(before);
            assertThat(home.resolve("output")).doesNotExist();
        }
    }
}
