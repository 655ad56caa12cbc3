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
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

/** What the summary says of the year before, and of the part that lacks most jobs. */
class AttainmentSentencesTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final List<Area> REGIONS = CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);

    @Test
    void theAttainmentOfAYearAgoStandsBesideThatOfNow() {
        assertThat(sentences(CONTENT, Area.NEDERLAND))
                .anyMatch(sentence -> sentence.matches(
                        "Een jaar eerder was (ongeveer )?\\d+(,\\d)?% van de doelstelling van toen gehaald\\."));
    }

    @Test
    void acrossABreakNothingIsSaidOfAYearAgo() {
        ReleaseContent broken = ReleaseExamples.withBreaks(
                CONTENT, new SeriesBreak(AreaLevel.LAND, "NL", Quarter.parse("2024-Q2"), SeriesBreak.Cause.METHODE));
        assertThat(sentences(broken, Area.NEDERLAND)).noneMatch(sentence -> sentence.startsWith("Een jaar eerder"));
    }

    @Test
    void theLargestGapIsNamedInWholeJobs() {
        ReleaseContent content = with(REGIONS.get(0), exact("-1234.6"));
        assertThat(sentences(content, Area.NEDERLAND))
                .anyMatch(sentence -> sentence.endsWith(
                        "de arbeidsmarktregio " + REGIONS.get(0).name() + " het grootste tekort: 1.235 banen."));
    }

    /** One that is hidden may lack more. */
    @Test
    void whereOneIsHiddenTheGapIsTheLargestThatCanBeSeen() {
        ReleaseContent content = ReleaseExamples.with(
                with(REGIONS.get(0), exact("-1234.6")), REGIONS.get(1), Map.of(Indicator.VERSCHIL_BANEN, hidden()));
        assertThat(sentences(content, Area.NEDERLAND))
                .anyMatch(sentence ->
                        sentence.startsWith("Van de regio's die niet geheim zijn, heeft de arbeidsmarktregio "
                                + REGIONS.get(0).name() + " het grootste tekort: 1.235 banen."));
    }

    /** Otherwise a reader wonders how one part can lack more than all of them. */
    @Test
    void whereAPartLacksMoreThanTheWholeTheRestIsAboveTheTarget() {
        ReleaseContent content = with(REGIONS.get(0), exact("-1234.6"));
        String rest = "; de rest zit samen boven de doelstelling.";
        assertThat(sentences(ofCountry(content, "-1234"), Area.NEDERLAND))
                .anyMatch(sentence -> sentence.endsWith(": 1.235 banen" + rest));
        assertThat(sentences(ofCountry(content, "-1235.2"), Area.NEDERLAND))
                .noneMatch(sentence -> sentence.contains(rest));
        assertThat(sentences(ofCountry(content, "3"), Area.NEDERLAND)).noneMatch(sentence -> sentence.contains(rest));
    }

    @Test
    void lessThanAJobIsNoGap() {
        ReleaseContent content = CONTENT;
        for (Area region : REGIONS) {
            content = ReleaseExamples.with(content, region, Map.of(Indicator.VERSCHIL_BANEN, exact("-0.9")));
        }
        assertThat(sentences(content, Area.NEDERLAND)).noneMatch(sentence -> sentence.contains("tekort"));
    }

    private static ReleaseContent with(Area region, FigureValue difference) {
        return ReleaseExamples.with(CONTENT, region, Map.of(Indicator.VERSCHIL_BANEN, difference));
    }

    private static ReleaseContent ofCountry(ReleaseContent content, String difference) {
        return ReleaseExamples.with(content, Area.NEDERLAND, Map.of(Indicator.VERSCHIL_BANEN, exact(difference)));
    }

    private static List<String> sentences(ReleaseContent content, Area area) {
        return AttainmentSentences.of(content, area).stream()
                .map(Paragraph::text)
                .toList();
    }
}
