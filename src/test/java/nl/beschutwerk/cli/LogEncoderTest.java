package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the log, as text and as JSON. */
class LogEncoderTest {

    private static final Map<String, String> ABOUT =
            Map.of("quarter", "2024-Q4", "version", "v2", "run", "17", "step", "load");

    @AfterEach
    void chooseNothing() {
        System.clearProperty(LogEncoder.FORMAT);
    }

    @Test
    void aLineSaysWhatItIsAbout() {
        assertThat(line(ABOUT))
                .isEqualTo(
                        "2025-03-30T03:00:00.000+02:00 WARN  [main] 2024-Q4 v2 17 load nl.beschutwerk.Proef : rij é\n");
    }

    @Test
    void aLineAboutNoQuarterHasDashes() {
        assertThat(line(Map.of())).contains("[main] - - - - nl.beschutwerk.Proef");
    }

    @Test
    void jsonHasTheSame() {
        System.setProperty(LogEncoder.FORMAT, "JSON");

        JsonNode json = JsonMapper.builder().build().readTree(line(ABOUT));

        assertThat(json.get("@timestamp").stringValue()).isEqualTo("2025-03-30T01:00:00.000Z");
        assertThat(json.get("log.level").stringValue()).isEqualTo("WARN");
        assertThat(json.get("message").stringValue()).isEqualTo("rij é");
        assertThat(json.get("service.name").stringValue()).isEqualTo("beschutwerk");
        ABOUT.forEach((key, value) -> assertThat(json.get(key).stringValue()).isEqualTo(value));
    }

    private static String line(Map<String, String> about) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("nl.beschutwerk.Proef"), Level.WARN, "rij {}", null, new Object[] {"é"});
        event.setInstant(Instant.parse("2025-03-30T01:00:00Z"));
        event.setThreadName("main");
        event.setMDCPropertyMap(about);
        LogEncoder encoder = new LogEncoder();
        encoder.setContext(context);
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
