package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.release.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTextTest {

    private static final Instant MOMENT = Instant.parse("2025-03-01T09:05:00Z");

    static Stream<ToldMessage> everyMessage() {
        return Stream.concat(
                Arrays.stream(MessageKind.values())
                        .map(kind -> message(kind, Optional.of("2024-Q4"), Optional.of(2), Optional.empty())),
                NotifyFile.TASKS.stream()
                        .map(task ->
                                message(MessageKind.FAILED, Optional.empty(), Optional.empty(), Optional.of(task))));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void aMessageSaysWhatHappenedWhatToDoAndWhenAndNoFigure(ToldMessage message) {
        MessageText text = MessageText.of(message);

        assertThat(text.subject())
                .startsWith("Beschut werk"
                        + message.quarter().map(quarter -> " " + quarter).orElse("") + ": ")
                .hasSizeLessThan(75);
        assertThat(text.body())
                .contains("Wat u doet: ", "Gebeurd op 1 maart 2025 om 10:05 uur.")
                .doesNotContain("null", "{");
        String withoutKnown = (text.subject() + "\n" + text.body())
                .replace("2024-Q4", "")
                .replace("versie 2", "")
                .replace("--version 2", "")
                .replace("1 maart 2025 om 10:05 uur", "");
        assertThat(withoutKnown).doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void noTwoKindsHaveTheSameSubject(MessageKind kind) {
        assertThat(Arrays.stream(MessageKind.values())
                        .filter(other -> subject(other).equals(subject(kind)))
                        .collect(Collectors.toList()))
                .containsExactly(kind);
        assertThat(MessageKind.ofWord(kind.word())).isEqualTo(kind);
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        MessageText text =
                MessageText.of(message(MessageKind.REFUSED, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(text.subject()).isEqualTo("Beschut werk: levering geweigerd");
        assertThat(text.body()).startsWith("Een levering is geweigerd. ");
    }

    @Test
    void theTimeIsThatOfClocksInTheNetherlands() {
        assertThat(MessageText.ofTest(Instant.parse("2025-07-31T22:30:00Z")).body())
                .contains("Gebeurd op 1 augustus 2025 om 00:30 uur.");
    }

    private static String subject(MessageKind kind) {
        return MessageText.of(message(kind, Optional.of("2024-Q4"), Optional.of(2), Optional.empty()))
                .subject();
    }

    private static ToldMessage message(
            MessageKind kind, Optional<String> quarter, Optional<Integer> version, Optional<String> task) {
        return new ToldMessage(1, MOMENT, kind, "key", quarter, version, task);
    }
}
