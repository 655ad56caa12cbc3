package nl.beschutwerk.report.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.DutchOrder;

/** Gemeenten: the places of each municipality by every variant, beside what is realised and who waits. */
final class MunicipalityPlacesPage {

    static final String NAME = "Gemeenten";

    private MunicipalityPlacesPage() {}

    static Sheet of(ScenarioContent content, Notes notes) {
        AllocationResult result = content.result();
        List<SheetText> texts = new ArrayList<>(ScenarioTexts.warnings(content));
        texts.add(SheetText.plain("Het aantal plekken in " + content.scenario().year()
                + " zonder ingroeipad, naast wat er is gerealiseerd en wie er nog wacht."));
        List<Measure> measures = measures(content);
        TableBuilder table = new TableBuilder("gemeenten", notes)
                .column("Gemeente", 32)
                .column("Code", 10)
                .column("Arbeidsmarktregio", 30)
                .column("Nu", 12);
        result.variants()
                .forEach(variant -> table.column("Plekken " + variant.variant().name(), 16));
        measures.forEach(measure -> table.column(measure.label(), 22));
        List<Cell> country = new ArrayList<>(List.of(
                new Cell.Text(Area.NEDERLAND.name()),
                new Cell.Text(Area.NEDERLAND.code()),
                new Cell.Text("alle regio's"),
                Cells.whole(ScenarioContent.national(
                        result.now(), content.scenario().firstPlaces()))));
        result.variants()
                .forEach(variant -> country.add(Cells.whole(ScenarioContent.national(
                        variant.places(), content.scenario().firstPlaces()))));
        measures.forEach(measure -> country.add(Cells.of(content.ofCountry(measure), measure.decimals(), false)));
        table.totalRow(country, List.of());
        content.inputs().municipalities().stream()
                .sorted(Comparator.comparing(Municipality::area, DutchOrder.byName()))
                .forEach(municipality -> table.row(row(content, municipality, measures), List.of()));
        return Sheet.withoutChart(NAME, content.marked("Plekken per gemeente"), texts, table.build());
    }

    /** What the scenario rests on, and what its outcome is held against. */
    static List<Measure> measures(ScenarioContent content) {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (measure == Measure.REALISED_NOW
                    || measure == Measure.WAITING
                    || content.scenario().restsOn(measure)) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private static List<Cell> row(ScenarioContent content, Municipality municipality, List<Measure> measures) {
        AllocationResult result = content.result();
        String code = municipality.area().code();
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(municipality.area().name()),
                new Cell.Text(code),
                new Cell.Text(municipality.region().name()),
                Cells.whole(DifferencesPage.answer(result.now(), code))));
        result.variants().forEach(variant -> cells.add(Cells.whole(DifferencesPage.answer(variant.places(), code))));
        measures.forEach(measure -> cells.add(Cells.of(municipality.of(measure), measure.decimals(), false)));
        return cells;
    }
}
