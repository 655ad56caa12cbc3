package nl.beschutwerk.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.cli.json.StatusDocument.Release;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.FigureValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonTextTest {

    private static final Instant NOW = Instant.parse("2025-04-22T07:00:59.999999Z");

    /** What the tests write, to have one of each type. */
    record Sample(TracedFigure figure, Duration tookMs, Optional<BigDecimal> percentage) {}

    /** A reason and a name come from people, and older databases hold what is refused today. */
    @Test
    void whatPeopleTypedIsEscaped() throws Exception {
        String reason =
                "Zei \"nee\",\r\n\ttoen \\ja\\ \u001b[31mrood\u001b[0m \u0000\u007f\u0085\u200b\u202e\u2028 €é \ud83d\ude00";

        String text = JsonText.of(status(reason));

        assertThat(text).matches("[\\x20-\\x7e\\n]+").endsWith("\n");
        JsonNode release = JsonSchemas.valid("status", text).at("/releases/0");
        assertThat(release.at("/reason").asString()).isEqualTo(reason);
        assertThat(release.at("/made_by").asString()).isEqualTo("José \"x\"\nde Vries");
    }

    @Test
    void momentsAreInWholeSecondsAndWhatIsEmptyIsNull() throws Exception {
        JsonNode status = JsonSchemas.valid("status", JsonText.of(status("waarom")));

        assertThat(status.at("/made_at").asString()).isEqualTo("2025-04-22T07:00:59Z");
        assertThat(status.at("/quarter").isNull()).isTrue();
        assertThat(status.at("/releases/0/published_at").isNull()).isTrue();
    }

    /** A document is stored for long, so that decimals keep their digits, however many. */
    @Test
    void decimalsAreWrittenAsTheyAre() {
        assertThat(text("12345678901234567890.1234567890123456789000"))
                .contains("\"value\" : 12345678901234567890.1234567890123456789,");
        assertThat(text("1E+3")).contains("\"value\" : 1000,");
        assertThat(text("0.0000000001")).contains("\"value\" : 0.0000000001,");
        assertThat(text("10.50")).contains("\"value\" : 10.5,", "\"took_ms\" : 1234,", "\"percentage\" : 0.10\n");
    }

    @Test
    void zeroMissingAndHiddenAreThreeThings() {
        FigureValue zero = new FigureValue.Given(new BigDecimal("0.0"), false);

        assertThat(text(TracedFigure.of(zero, false, "personen")))
                .contains("\"status\" : \"given\",", "\"value\" : 0,", "\"estimated\" : false");
        assertThat(text(TracedFigure.of(new FigureValue.Absent(AbsenceReason.NIEMAND), false, "personen")))
                .contains("\"status\" : \"missing\",", "\"reason\" : \"niemand\"")
                .doesNotContain("value");
        for (TracedFigure hidden : List.of(
                TracedFigure.of(new FigureValue.Given(new BigDecimal("3"), false), true, "personen"),
                TracedFigure.of(new FigureValue.Hidden(true), false, "personen"))) {
            assertThat(text(hidden))
                    .contains("\"status\" : \"hidden\"\n")
                    .doesNotContain("value", "3,", "personen", "estimated");
        }
    }

    private static String text(String amount) {
        return text(TracedFigure.of(new FigureValue.Given(new BigDecimal(amount), false), false, "uren"));
    }

    private static String text(TracedFigure figure) {
        return JsonText.of(new Sample(figure, Duration.ofNanos(1_234_999_999), Optional.of(new BigDecimal("0.10"))));
    }

    private static StatusDocument status(String reason) {
        return new StatusDocument(
                "beschutwerk/status/1",
                NOW,
                Optional.empty(),
                List.of(new Release(
                        "2024-Q4",
                        2,
                        "draft",
                        false,
                        NOW,
                        "José \"x\"\nde Vries",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(reason),
                        List.of())));
    }
}
