package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.operate.inbox.InboxOutcome;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InboxLineTest {

    private static final String NEXT = "jobs/beschutwerk correct --quarter 2024-Q4 --dry-run";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLineNamesTheDeliveryAndQuotesNoFigure(Kind kind) {
        InboxLine line =
                InboxLine.of(new InboxOutcome("map 1", kind, "10,619 persons became 10,620", List.of(), 0, NEXT));

        assertThat(line.words())
                .startsWith("map 1: " + kind.words())
                .hasLineCount(1)
                .doesNotContain("10,6", "persons");
        assertThat(line.words().endsWith(NEXT)).isEqualTo(kind == Kind.CHANGED);
    }

    @Test
    void aLaterMomentOfTheNextAttemptIsNoNews() {
        InboxLine first = InboxLine.of(failed("map 1", "2025-06-15T12:00:00Z"));
        InboxLine later = InboxLine.of(failed("map 1", "2025-06-15T12:05:00Z"));

        assertThat(later.words()).isNotEqualTo(first.words());
        assertThat(later.found()).isEqualTo(first.found());
        assertThat(InboxLine.of(failed("map 2", "2025-06-15T12:00:00Z")).found())
                .isNotEqualTo(first.found());
    }

    private static InboxOutcome failed(String folder, String retry) {
        return new InboxOutcome(folder, Kind.FAILED, "", List.of(), 0, "", Optional.of(Instant.parse(retry)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whereSomebodyHasToActTheLineSaysHow(Kind kind) {
        InboxLine line = InboxLine.of(new InboxOutcome("map 1", kind, "", List.of(), 0));

        if (line.wrong()) {
            assertThat(line.words()).containsPattern("; (jobs/beschutwerk |its quarter has |send )");
        }
        assertThat(line.wrong())
                .isEqualTo(
                        switch (kind) {
                            case WAITING, DRAFT, KNOWN, IN_USE, INTERRUPTED -> false;
                            case INCOMPLETE, CHANGED, REFUSED, MISTAKE, FAILED, DISK_FULL, NO_DATABASE -> true;
                        });
    }
}
