package nl.beschutwerk.operate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.operate.notify.MessageHistory.Told;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.release.MessageKind;
import org.junit.jupiter.api.Test;

class TellingSectionTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final Path NOWHERE = Path.of("nowhere");

    /** Nothing begins to send what happened more than a week before there was a channel. */
    @Test
    void whatIsTooOldForAChannelDoesNotWaitForIt() {
        assertThat(byMail(Duration.ofDays(6))).isEqualTo("waits");
        assertThat(byMail(Duration.ofDays(8))).isEqualTo("not sent");
    }

    private static String byMail(Duration age) {
        Told told = new Told(
                NOW.minus(age), MessageKind.FAILED, Optional.empty(), Optional.empty(), Optional.of("due"), Map.of());
        WebContext context = new WebContext(NOWHERE, NOWHERE, NOWHERE, List.of(Channel.MAIL), 1, NOWHERE, false);
        return TellingSection.of(List.of(told), context, NOW)
                .tables()
                .get(0)
                .rows()
                .get(0)
                .get(3)
                .text();
    }
}
