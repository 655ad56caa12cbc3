package nl.beschutwerk.report.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for readers of the open data explains every code that they meet. */
class OpenDataPageTest {

    private static final Path PAGE = Path.of("docs", "open-data.md");

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everyIndicatorIsExplained(Indicator indicator) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + indicator.code() + "`");
    }

    @ParameterizedTest
    @EnumSource(Breakdown.class)
    void everyBreakdownIsExplained(Breakdown breakdown) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + breakdown.code() + "`");
    }
}
