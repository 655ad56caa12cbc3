package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class ChangeSentencesTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @Test
    void aQuarterWithoutFiguresIsSaidToHaveNone() {
        assertThat(sentences(Q4_2024))
                .containsExactly(
                        "Een vergelijking met het vorige kwartaal (30 september 2024) is er niet: over dat kwartaal zijn"
                                + " geen cijfers.",
                        "Het aantal werkzame personen steeg met 1.232 ten opzichte van een jaar eerder"
                                + " (31 december 2023).");
    }

    @Test
    void withoutAnyEarlierQuarterNothingIsCompared() {
        assertThat(sentences(ReleaseExamples.published("2018-Q1")))
                .contains(
                        "Een vergelijking met het vorige kwartaal (31 december 2017) is er niet: over dat kwartaal zijn"
                                + " geen cijfers.",
                        "Een vergelijking met een jaar eerder (31 maart 2017) is er niet: over dat kwartaal zijn geen"
                                + " cijfers.");
    }

    @Test
    void aDecreaseIsCalledOne() {
        assertThat(sentences(with(Map.of(Indicator.WERKZAME_PERSONEN, exact("9386")))))
                .contains(
                        "Het aantal werkzame personen daalde met 1 ten opzichte van een jaar eerder (31 december 2023).");
    }

    @Test
    void anEqualNumberNeitherRisesNorFalls() {
        assertThat(sentences(with(Map.of(Indicator.WERKZAME_PERSONEN, exact("9387")))))
                .contains("Het aantal werkzame personen is gelijk aan dat van een jaar eerder (31 december 2023).");
    }

    @Test
    void aHiddenChangeIsNotVisible() {
        assertThat(sentences(with(Map.of(Indicator.WERKZAME_PERSONEN, hidden()))))
                .contains(
                        "Hoeveel het aantal werkzame personen veranderde ten opzichte van een jaar eerder (31 december"
                                + " 2023), is niet zichtbaar, om te voorkomen dat gegevens over personen herkenbaar zijn.");
    }

    @Test
    void aComparisonAcrossABreakWarns() {
        ReleaseContent broken = ReleaseExamples.withBreaks(
                Q4_2024, new SeriesBreak(AreaLevel.LAND, "NL", Quarter.parse("2024-Q2"), SeriesBreak.Cause.METHODE));

        assertThat(sentences(broken).get(1))
                .endsWith("(31 december 2023). Let op: de cijfers van deze twee datums zijn niet goed te vergelijken;"
                        + " de toelichting zegt waarom.");
    }

    private static List<String> sentences(ReleaseContent content) {
        return ChangeSentences.of(content, Area.NEDERLAND).stream()
                .map(Paragraph::text)
                .toList();
    }

    private static ReleaseContent with(Map<Indicator, FigureValue> values) {
        return ReleaseExamples.with(Q4_2024, Area.NEDERLAND, values);
    }
}
