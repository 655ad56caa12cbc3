package nl.beschutwerk.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.beschutwerk.report.Edition;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class EditionLinesTest {

    private static final ReleaseContent FIRST = ReleaseExamples.published("2024-Q4");

    @Test
    void aFirstVersionHasTheMonthOfTheCalendar() {
        assertThat(EditionLines.of(FIRST))
                .containsExactly(
                        "Dit is versie 1. Publicatie volgens de planning: april 2025.",
                        "De cijfers over 31 maart 2025 verschijnen naar verwachting in juli 2025.",
                        "Vragen over deze cijfers kunt u stellen aan: Team Cijfers, cijfers@voorbeeld.nl, 088 123 45 67",
                        "Licentie: CC BY 4.0");
    }

    /** When a later version is published, the calendar does not say. */
    @Test
    void aLaterVersionHasTheMonthOfTheFirstAndSaysSo() {
        assertThat(EditionLines.of(ReleaseExamples.asVersion(FIRST, 3)).get(0))
                .isEqualTo("Dit is versie 3. Publicatie volgens de planning: de eerste versie in april 2025.");
    }

    @Test
    void fromTheSecondVersionOnNamesOfFilesSayWhichItIs() {
        Edition first = FIRST.edition();
        assertThat(first.fileName(FIRST.quarter())).isEqualTo("beschut-werk-2024-Q4");
        assertThat(ReleaseExamples.asVersion(FIRST, 2).edition().fileName(FIRST.quarter()))
                .isEqualTo("beschut-werk-2024-Q4-v2");
    }
}
