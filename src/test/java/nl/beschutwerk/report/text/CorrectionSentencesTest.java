package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

/** The changes of a correction, in words. */
class CorrectionSentencesTest {

    private static final ReleaseContent CONTENT = ReleaseExamples.published("2024-Q4");

    @Test
    void aDifferenceThatTheNumbersDoNotGiveSaysWhy() {
        assertThat(sentences("280.35", "284.31"))
                .contains("De grootste veranderingen: Banen van 31 uur in Nederland van 280,4 naar 284,3 (4,0 meer, elk"
                        + " getal is apart afgerond).");
    }

    @Test
    void aDifferenceThatTheNumbersGiveNeedsNoWord() {
        assertThat(sentences("284.3", "280.4"))
                .contains(
                        "De grootste veranderingen: Banen van 31 uur in Nederland van 284,3 naar 280,4 (3,9 minder).");
    }

    private static List<String> sentences(String before, String now) {
        Revision revision = new Revision(
                FigureKey.total(Area.NEDERLAND, Indicator.BANEN_31), Area.NEDERLAND.name(), exact(before), exact(now));
        return CorrectionSentences.of(CONTENT, new Correction(2, 1, "verbeterd", List.of(revision), new TreeSet<>()));
    }
}
