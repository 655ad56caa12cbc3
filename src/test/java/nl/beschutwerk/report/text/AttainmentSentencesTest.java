package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
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
    private static final Area REGION = REGIONS.get(0);

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

    /** A reader who asks whether it goes better must not have to search for the answer. */
    @Test
    void aYearAgoWithoutFiguresIsSaid() {
        String none = "Er zijn geen cijfers van een jaar eerder om mee te vergelijken.";
        assertThat(sentences(ReleaseExamples.published("2022-Q2"), Area.NEDERLAND))
                .contains(none);
        assertThat(sentences(ReleaseExamples.published("2024-Q4"), Area.NEDERLAND))
                .doesNotContain(none);
    }

    @Test
    void aYearAgoWhoseAttainmentIsNotShownIsSaid() {
        assertThat(sentences(aYearAgo(hidden()), Area.NEDERLAND))
                .contains(
                        "Welk deel van de doelstelling een jaar eerder was gehaald, is geheim, om personen te beschermen.");
        assertThat(sentences(aYearAgo(absent(AbsenceReason.GEEN_DOELSTELLING)), Area.NEDERLAND))
                .contains("Welk deel van de doelstelling een jaar eerder was gehaald, is niet bekend: er is geen"
                        + " doelstelling bekend.");
    }

    private static ReleaseContent aYearAgo(FigureValue attainment) {
        ReleaseContent now = ReleaseExamples.published("2024-Q4");
        ReleaseContent then = ReleaseExamples.with(
                ReleaseExamples.published("2023-Q4"), Area.NEDERLAND, Map.of(Indicator.REALISATIE_BANEN, attainment));
        return ReleaseExamples.content(now.figures(), new TreeMap<>(Map.of(then.quarter(), then.figures())));
    }

    @Test
    void theLargestGapIsNamedInWholeJobs() {
        ReleaseContent content = with(REGIONS.get(0), exact("-1234.6"));
        assertThat(sentences(content, Area.NEDERLAND))
                .anyMatch(sentence -> sentence.endsWith(
                        " heeft de arbeidsmarktregio " + REGIONS.get(0).name() + " het grootste tekort: 1.235 banen."));
    }

    /** One that is hidden may lack more. */
    @Test
    void whereOneIsHiddenTheGapIsTheLargestThatCanBeSeen() {
        ReleaseContent content = ReleaseExamples.with(
                with(REGIONS.get(0), exact("-1234.6")), REGIONS.get(1), Map.of(Indicator.VERSCHIL_BANEN, hidden()));
        assertThat(sentences(content, Area.NEDERLAND))
                .anyMatch(sentence -> sentence.startsWith("Van de regio's waarvan het cijfer niet geheim is, heeft"
                        + " de arbeidsmarktregio " + REGIONS.get(0).name() + " het grootste tekort: 1.235 banen."));
    }

    @Test
    void onlyAreasWhoseFigureIsKnownAreCompared() {
        FigureValue none = absent(AbsenceReason.NIET_GELEVERD);
        assertThat(sentences(withDifferences("-20", exact("-12.4"), none), REGION))
                .contains("Van de gemeenten waarvan het cijfer bekend is, heeft "
                        + municipality(0).name() + " het grootste tekort: 12 banen.");
        assertThat(sentences(withDifferences("-20", exact("-12.4"), none, hidden()), REGION))
                .contains("Van de gemeenten waarvan het cijfer te zien is, heeft "
                        + municipality(0).name() + " het grootste tekort: 12 banen.");
        assertThat(sentences(withDifferences("-20", exact("-12.4"), exact("-7.6")), REGION))
                .contains("Het grootste tekort is in " + municipality(0).name() + ": 12 banen.");
    }

    /** Otherwise a reader wonders how one part can lack more than all of them. */
    @Test
    void whereAPartLacksMoreThanTheWholeTheRestIsAboveTheTarget() {
        ReleaseContent content = with(REGIONS.get(0), exact("-1234.6"));
        String rest = ". De andere regio's samen halen meer dan hun doelstelling.";
        assertThat(sentences(ofCountry(content, "-1234"), Area.NEDERLAND))
                .anyMatch(sentence -> sentence.endsWith(": 1.235 banen" + rest));
        assertThat(sentences(ofCountry(content, "-1235.2"), Area.NEDERLAND))
                .noneMatch(sentence -> sentence.contains(rest));
        assertThat(sentences(ofCountry(content, "3"), Area.NEDERLAND)).noneMatch(sentence -> sentence.contains(rest));
    }

    @Test
    void whereNothingIsHiddenThatIsInTheSameSentence() {
        assertThat(sentences(withDifferences("-9", exact("-12.4")), REGION))
                .hasSize(2)
                .contains("Het grootste tekort is in " + municipality(0).name()
                        + ": 12 banen; de andere gemeenten samen halen meer dan hun doelstelling.");
    }

    @Test
    void lessThanAJobIsNoGap() {
        ReleaseContent content = CONTENT;
        for (Area region : REGIONS) {
            content = ReleaseExamples.with(content, region, Map.of(Indicator.VERSCHIL_BANEN, exact("-0.9")));
        }
        assertThat(sentences(content, Area.NEDERLAND)).noneMatch(sentence -> sentence.contains("tekort"));
    }

    @Test
    void whereNoneThatIsShownLacksJobsTheGapIsSaidNotToBeSeen() {
        String unseen = "Waar het tekort zit, is niet te zien: cijfers van gemeenten zijn ";
        FigureValue none = absent(AbsenceReason.NIET_GELEVERD);
        assertThat(sentences(withDifferences("-3", exact("4"), hidden()), REGION))
                .contains(unseen + "geheim.");
        assertThat(sentences(withDifferences("-3", exact("4"), hidden(), none), REGION))
                .contains(unseen + "geheim of niet bekend.");
        assertThat(sentences(withDifferences("-3", exact("4"), none), REGION)).contains(unseen + "niet bekend.");
        assertThat(sentences(withDifferences("3", exact("4"), hidden()), REGION))
                .noneMatch(sentence -> sentence.contains("tekort"));
        assertThat(sentences(withDifferences("-3", exact("-4"), hidden()), REGION))
                .noneMatch(sentence -> sentence.startsWith("Waar het tekort"));
    }

    private static Area municipality(int index) {
        return CONTENT.municipalitiesOf(REGION).get(index);
    }

    /** The differences of a region and of its first municipalities; the others have as many jobs as their target. */
    private static ReleaseContent withDifferences(String own, FigureValue... ofMunicipalities) {
        Map<FigureKey, FigureValue> values = new HashMap<>();
        List<Area> municipalities = CONTENT.municipalitiesOf(REGION);
        for (int i = 0; i < municipalities.size(); i++) {
            values.put(
                    FigureKey.total(municipalities.get(i), Indicator.VERSCHIL_BANEN),
                    i < ofMunicipalities.length ? ofMunicipalities[i] : exact("0"));
        }
        values.put(FigureKey.total(REGION, Indicator.VERSCHIL_BANEN), exact(own));
        List<Figure> figures = CONTENT.figures().stream()
                .map(figure -> new Figure(
                        figure.quarter(),
                        figure.key(),
                        figure.areaName(),
                        values.getOrDefault(figure.key(), figure.value())))
                .toList();
        return ReleaseExamples.withFigures(CONTENT, new Figures(CONTENT.quarter(), figures));
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
