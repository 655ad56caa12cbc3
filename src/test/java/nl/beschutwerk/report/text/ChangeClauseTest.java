package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.text.HeadlineSentences.ChangeClause;
import org.junit.jupiter.api.Test;

class ChangeClauseTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @Test
    void aQuarterThatCannotBeComparedWithIsLeftToTheTable() {
        assertThat(clause(Q4_2024)).isEqualTo(" Dat zijn er 1.232 meer dan een jaar eerder.");
        assertThat(clause(ReleaseExamples.published("2018-Q1"))).isEmpty();
        assertThat(clause(with(Map.of(Indicator.WERKZAME_PERSONEN, hidden())))).isEmpty();
    }

    @Test
    void bothQuartersAreNamedWhereBothCanBeComparedWith() {
        Quarter before = ReleaseExamples.Q4_2024.previous();
        SortedMap<Quarter, Figures> earlier = new TreeMap<>(Q4_2024.earlier());
        earlier.put(
                before,
                new Figures(before, ReleaseExamples.headcounts(before, Area.NEDERLAND, Optional.of(15000), 10620)));

        assertThat(clause(ReleaseExamples.content(Q4_2024.figures(), earlier)))
                .isEqualTo(" Dat is er 1 minder dan een kwartaal eerder en 1.232 meer dan een jaar eerder.");
    }

    @Test
    void anEqualNumberIsNeitherMoreNorFewer() {
        assertThat(clause(with(Map.of(Indicator.WERKZAME_PERSONEN, exact("9387")))))
                .isEqualTo(" Dat zijn er evenveel als een jaar eerder.");
    }

    @Test
    void aComparisonAcrossABreakWarns() {
        ReleaseContent broken = ReleaseExamples.withBreaks(
                Q4_2024, new SeriesBreak(AreaLevel.LAND, "NL", Quarter.parse("2024-Q2"), SeriesBreak.Cause.METHODE));

        assertThat(clause(broken))
                .isEqualTo(
                        " Dat zijn er 1.232 meer dan een jaar eerder (let op: niet goed te vergelijken, de toelichting zegt"
                                + " waarom).");
    }

    private static String clause(ReleaseContent content) {
        Paragraph.Builder text = Paragraph.builder();
        ChangeClause.add(text, content, Area.NEDERLAND);
        return text.build().text();
    }

    private static ReleaseContent with(Map<Indicator, FigureValue> values) {
        return ReleaseExamples.with(Q4_2024, Area.NEDERLAND, values);
    }
}
