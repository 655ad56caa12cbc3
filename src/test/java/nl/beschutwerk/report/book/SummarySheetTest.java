package nl.beschutwerk.report.book;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import org.junit.jupiter.api.Test;

/** The summary: which figures come first, what its picture shows, and what stands where. */
class SummarySheetTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final Area REGION =
            CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).get(0);
    private static final Map<Indicator, FigureValue> KNOWN = Map.of(
            Indicator.WERKZAME_PERSONEN, exact("628"),
            Indicator.BANEN_31, exact("549.4"),
            Indicator.DOELSTELLING, exact("609"),
            Indicator.REALISATIE_BANEN, exact("90.2"));

    @Test
    void fourFiguresAreLargeAndFirstInTheTable() {
        Sheet sheet = sheet(Map.of());
        assertThat(sheet.texts())
                .filteredOn(text -> text.style() == SheetText.Style.LARGE)
                .singleElement()
                .satisfies(text -> assertThat(text.paragraph().text()).startsWith("Aan het werk: 628."));
        assertThat(labels(sheet))
                .startsWith(
                        "Werkzame personen",
                        "Banen van 31 uur",
                        "Doelstelling aan het eind van het jaar",
                        "Realisatie in banen van 31 uur",
                        "Realisatie in banen van 31 uur, Nederland");
    }

    /** A caption would not: spreadsheets without charts have no captions. */
    @Test
    void whatNotToCompareIsSaidInTheTextOfEveryFormat() {
        assertThat(sheet(Map.of()).texts())
                .extracting(text -> text.paragraph().text())
                .contains(AreasTable.PERSONS_AND_JOBS);
    }

    @Test
    void otherWaysOfCountingHaveASheetOfTheirOwn() {
        String persons = Indicator.REALISATIE_PERSONEN.label();
        assertThat(labels(sheet(Map.of()))).doesNotContain(persons);
        assertThat(labels(OtherCountsSheet.of(CONTENT, REGION, new Notes()))).startsWith(persons);
    }

    @Test
    void linksAndTheEditionStandBelowTheTable() {
        Sheet sheet = sheet(Map.of());
        assertThat(sheet.texts()).allMatch(text -> text.target().isEmpty());
        assertThat(sheet.below())
                .extracting(text -> text.paragraph().text())
                .startsWith(
                        "Ook in dit bestand:",
                        "Gemeenten: iets",
                        "Dit is versie 1. Publicatie volgens de planning: april 2025.")
                .hasSize(6);
    }

    /** The published quarters before the end of 2024 end with 2023-Q4. */
    @Test
    void onlyQuartersWithFiguresHaveAColumnOfChanges() {
        Sheet sheet = SummarySheet.of(
                ReleaseExamples.published("2024-Q4"), Area.NEDERLAND, new Notes(), Map.of("Gemeenten", "iets"));
        assertThat(sheet.table().columns())
                .extracting(Table.Column::header)
                .filteredOn(header -> header.startsWith("Verandering"))
                .containsExactly("Verandering sinds 31 december 2023");
    }

    @Test
    void jobsAreWholeAsInTheSentences() {
        assertThat(((Cell.Quantity) sheet(Map.of()).table().rows().get(1).get(KeyFiguresTable.AMOUNTS)).decimals())
                .isZero();
    }

    @Test
    void onePictureShowsPeopleJobsTargetAndTheCountry() {
        KeyBarsChart picture = picture(Map.of());
        assertThat(words(picture)).contains(": 628.", ": 549.", ": 609.", REGION.name() + ": 90%.", "Nederland: ");
        assertThat(panels(picture)).containsExactly(List.of(0, 1, 2), List.of(3, 4));
    }

    @Test
    void theCountryIsNotComparedWithItself() {
        KeyBarsChart picture = (KeyBarsChart) SummarySheet.of(CONTENT, Area.NEDERLAND, new Notes(), Map.of())
                .charts()
                .get(0);
        assertThat(panels(picture)).containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void aLetterHasThePictureOfTheSummary() {
        ReleaseContent content = ReleaseExamples.with(CONTENT, REGION, KNOWN);
        KeyBarsChart ofLetter = (KeyBarsChart) Letters.of(content).stream()
                .filter(letter -> letter.title().contains(REGION.name()))
                .findFirst()
                .orElseThrow()
                .sheets()
                .get(0)
                .charts()
                .get(0);

        assertThat(ofLetter.description()).isEqualTo(picture(Map.of()).description());
        assertThat(ofLetter.caption()).isEqualTo(picture(Map.of()).caption());
        assertThat(ofLetter.panels())
                .extracting(KeyBarsChart.Panel::amountTitle, KeyBarsChart.Panel::target)
                .isEqualTo(picture(Map.of()).panels().stream()
                        .map(panel -> tuple(panel.amountTitle(), panel.target()))
                        .toList());
    }

    @Test
    void aHiddenBarKeepsItsPlaceAndIsNamed() {
        KeyBarsChart picture = picture(Map.of(Indicator.BANEN_31, hidden(), Indicator.REALISATIE_BANEN, hidden()));
        assertThat(panels(picture)).containsExactly(List.of(0, 1, 2), List.of(3, 4));
        assertThat(picture.caption())
                .contains("Met een geheim cijfer: Banen van 31 uur en Realisatie in banen van 31 uur.");
        assertThat(words(picture))
                .contains(
                        ": 628.",
                        ": 609.",
                        "Met een geheim cijfer: Banen van 31 uur en Realisatie in banen van 31 uur.");
    }

    @Test
    void anAbsentTargetIsLeftOutAndNamed() {
        FigureValue none = ReleaseExamples.absent(AbsenceReason.GEEN_DOELSTELLING);
        KeyBarsChart picture = picture(Map.of(Indicator.DOELSTELLING, none, Indicator.REALISATIE_BANEN, none));
        assertThat(panels(picture)).containsExactly(List.of(0, 1));
        assertThat(words(picture)).contains("omdat een cijfer er niet is: Doelstelling");
        assertThat(picture.caption()).doesNotContain("streepjeslijn");
    }

    @Test
    void whereLessThanTwoCanBeSeenTheSheetSaysThatThereIsNoPicture() {
        Sheet sheet = sheet(Map.of(
                Indicator.WERKZAME_PERSONEN, hidden(),
                Indicator.BANEN_31, hidden(),
                Indicator.REALISATIE_BANEN, hidden()));
        assertThat(sheet.charts()).isEmpty();
        assertThat(sheet.texts()).contains(NoChart.OF_FEW_FIGURES);
        assertThat(sheet(Map.of()).texts()).doesNotContain(NoChart.OF_FEW_FIGURES);
    }

    @Test
    void theAxesSayWhatTheBarsAre() {
        assertThat(picture(Map.of()).panels())
                .extracting(KeyBarsChart.Panel::categoryTitle, KeyBarsChart.Panel::amountTitle)
                .containsExactly(tuple("Mensen en banen", "Aantal"), tuple("Gebied", "Procent van de doelstelling"));
    }

    private static Sheet sheet(Map<Indicator, FigureValue> others) {
        Map<Indicator, FigureValue> values = new HashMap<>(KNOWN);
        values.putAll(others);
        return SummarySheet.of(
                ReleaseExamples.with(CONTENT, REGION, values), REGION, new Notes(), Map.of("Gemeenten", "iets"));
    }

    private static KeyBarsChart picture(Map<Indicator, FigureValue> others) {
        assertThat(sheet(others).charts()).hasSize(1);
        return (KeyBarsChart) sheet(others).charts().get(0);
    }

    /** The rows of the table that each panel draws. */
    private static List<List<Integer>> panels(KeyBarsChart picture) {
        return picture.panels().stream()
                .map(panel -> panel.bars().stream().map(KeyBarsChart.Bar::row).toList())
                .toList();
    }

    private static String words(Chart chart) {
        return chart.description().text();
    }

    private static List<String> labels(Sheet sheet) {
        return sheet.table().rows().stream()
                .map(row -> ((Cell.Text) row.get(0)).text())
                .toList();
    }
}
