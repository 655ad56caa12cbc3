package nl.beschutwerk.report.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.allocation.AllocationResult.OfYear;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.DutchOrder;

/** One sheet for each variant: the places of each municipality, year by year. */
final class PathPages {

    private PathPages() {}

    static Stream<Sheet> of(ScenarioContent content, Notes notes) {
        return IntStream.range(0, content.result().variants().size())
                .mapToObj(i -> sheet(content, content.result().variants().get(i), "pad_" + (i + 1), notes));
    }

    private static Sheet sheet(ScenarioContent content, OfVariant variant, String tableName, Notes notes) {
        String name = variant.variant().name();
        List<SheetText> texts = new ArrayList<>(ScenarioTexts.warnings(content));
        texts.add(SheetText.plain(ScenarioTexts.rule(variant.variant())));
        texts.add(
                SheetText.plain(
                        "Het verschil is dat in het laatste jaar, met wat de gemeente dan zou krijgen als haar aandeel gelijk bleef."));
        TableBuilder table = new TableBuilder(tableName, notes)
                .column("Gemeente", 32)
                .column("Code", 10)
                .column("Nu", 12);
        variant.years().forEach(year -> table.column("Plekken in " + year.year(), 14));
        table.column("Zonder pad in " + variant.last().year(), 16)
                .column("Verschil in " + variant.last().year(), 16);
        content.scenario().amount().ifPresent(amount -> table.column("Verschil in euro", 18));
        List<Cell> country = new ArrayList<>(List.of(
                new Cell.Text(Area.NEDERLAND.name()),
                new Cell.Text(Area.NEDERLAND.code()),
                Cells.whole(ScenarioContent.national(
                        content.result().now(), content.scenario().firstPlaces()))));
        variant.years()
                .forEach(year -> country.add(Cells.whole(ScenarioContent.national(year.places(), year.national()))));
        country.add(Cells.whole(
                ScenarioContent.national(variant.lastAim(), variant.last().national())));
        country.add(Cells.difference(Answer.of(0)));
        content.scenario().amount().ifPresent(amount -> country.add(Cells.difference(Answer.of(0))));
        table.totalRow(country, List.of());
        content.inputs().municipalities().stream()
                .map(Municipality::area)
                .sorted(DutchOrder.byName())
                .forEach(area -> table.row(row(content, variant, area), List.of()));
        return Sheet.withoutChart("Pad " + name, content.marked("Plekken per jaar, " + name), texts, table.build());
    }

    private static List<Cell> row(ScenarioContent content, OfVariant variant, Area area) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(area.name()),
                new Cell.Text(area.code()),
                Cells.whole(DifferencesPage.answer(content.result().now(), area.code()))));
        variant.years().forEach(year -> cells.add(Cells.whole(DifferencesPage.answer(year.places(), area.code()))));
        cells.add(Cells.whole(DifferencesPage.answer(variant.lastAim(), area.code())));
        OfYear last = variant.last();
        Answer difference = DifferencesPage.answer(last.places(), area.code())
                .minus(DifferencesPage.answer(last.unchanged(), area.code()));
        cells.add(Cells.difference(difference));
        content.scenario().amount().ifPresent(amount -> cells.add(Cells.difference(difference.times(amount.euros()))));
        return cells;
    }
}
