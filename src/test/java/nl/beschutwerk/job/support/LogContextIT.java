package nl.beschutwerk.job.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lines in the log are about while a quarter is locked, as it is for a publication, a withdrawal and a purge. */
class LogContextIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void linesAreAboutTheQuarterWhileItIsLockedAndThenAsBefore() throws Exception {
        LogContext.set(Map.of("quarter", "2023-Q4", "version", "v1"));
        try {
            Map<String, String> during =
                    QuarterLock.holding(DATABASE.operator(), Quarter.parse("2024-Q4"), "de tester", () -> {
                        LogContext.versionBegins("v2");
                        return Map.copyOf(Objects.requireNonNull(LogContext.ofThread()));
                    });

            assertThat(during).isEqualTo(Map.of("quarter", "2024-Q4", "version", "v2"));
            assertThat(LogContext.ofThread()).isEqualTo(Map.of("quarter", "2023-Q4", "version", "v1"));
        } finally {
            LogContext.set(null);
        }
    }
}
