package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import org.junit.jupiter.api.Test;

/** The notes on the rows of all quarters in the book of a region. */
class DevelopmentSheetTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final Area REGION =
            CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).get(0);

    @Test
    void anEstimateOfTheCountryBesideTheRegionHasANoteOfItsOwn() {
        assertThat(noteOfLastRow(CONTENT)).contains("geschat in de regio", "geschat in Nederland");
    }

    @Test
    void onlyTheCountryMayBeEstimated() {
        List<Figure> figures = CONTENT.figures().stream()
                .map(figure -> new Figure(figure.quarter(), figure.key(), figure.areaName(), exactInRegion(figure)))
                .toList();
        assertThat(noteOfLastRow(ReleaseExamples.withFigures(CONTENT, new Figures(CONTENT.quarter(), figures))))
                .contains("geschat in Nederland")
                .doesNotContain("geschat in de regio", "geen");
    }

    private static FigureValue exactInRegion(Figure figure) {
        return figure.area().equals(REGION) && figure.value() instanceof Given given
                ? new Given(given.amount(), false)
                : figure.value();
    }

    private static String noteOfLastRow(ReleaseContent content) {
        List<Cell> row = DevelopmentSheet.of(content, REGION, new Notes()).table().rows().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return ((Cell.Text) row.get(row.size() - 1)).text();
    }
}
