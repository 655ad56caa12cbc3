package nl.beschutwerk.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.text.Paragraph.QuotedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @Test
    void sentencesThatFitTogetherShareALine() {
        assertThat(lines("Een. Twee drie. Vier vijf zes.", 16)).containsExactly("Een. Twee drie.", "Vier vijf zes.");
    }

    /** A cell is read by itself. */
    @Test
    void aSentenceThatIsTooLongStaysWhole() {
        assertThat(lines("Kort. Hoeveel mensen er werkten, is niet te zien om deze reden. Ook kort.", 34))
                .containsExactly("Kort.", "Hoeveel mensen er werkten, is niet te zien om deze reden.", "Ook kort.");
    }

    /** In a narrow table, the number of the letter came on a line of its own, where it looked like a figure. */
    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(lines("De brief (Kamerstuk 34352 nr. 341) zegt het. En meer.", 38))
                .containsExactly("De brief (Kamerstuk 34352 nr. 341) zegt het.", "En meer.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 60, 80, 120, 500})
    void nothingIsLostAndEveryFigureStaysAFigure(int room) {
        Paragraph headline = HeadlineSentences.of(Q4_2024, Area.NEDERLAND);
        List<Paragraph> lines = Lines.of(headline, room);

        assertThat(lines.stream().map(Paragraph::text).collect(Collectors.joining(" ")))
                .isEqualTo(headline.text());
        assertThat(lines.stream().flatMap(line -> line.parts().stream()).filter(QuotedFigure.class::isInstance))
                .containsExactlyElementsOf(headline.parts().stream()
                        .filter(QuotedFigure.class::isInstance)
                        .toList());
    }

    private static List<String> lines(String text, int room) {
        return Lines.of(Paragraph.of(text), room).stream().map(Paragraph::text).toList();
    }
}
