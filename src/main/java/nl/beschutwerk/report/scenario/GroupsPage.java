package nl.beschutwerk.report.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;

/** Regio's and Grootte: the outcome for groups of municipalities. */
final class GroupsPage {

    static final String REGIONS = "Regio's";
    static final String SIZES = "Grootte";

    private final ScenarioContent content;
    private final TableBuilder table;

    private GroupsPage(ScenarioContent content, TableBuilder table) {
        this.content = content;
        this.table = table;
    }

    static Sheet ofRegions(ScenarioContent content, Notes notes) {
        GroupsPage page = new GroupsPage(
                content,
                new TableBuilder("regios", notes)
                        .column("Arbeidsmarktregio", 32)
                        .column("Code", 10));
        page.columns();
        page.country(new Cell.Text(Area.NEDERLAND.code()));
        for (Area region : content.regions()) {
            page.row(
                    region.name(),
                    new Cell.Text(region.code()),
                    content.municipalitiesOf(region),
                    measure -> content.ofRegion(region, measure));
        }
        return page.sheet(
                REGIONS, "Plekken per arbeidsmarktregio", "Een regio is de som van haar gemeenten op de peildatum.");
    }

    static Sheet ofSizes(ScenarioContent content, Notes notes) {
        GroupsPage page = new GroupsPage(
                content,
                new TableBuilder("grootte", notes).column("Grootteklasse", 32).column("Aantal gemeenten", 14));
        page.columns();
        page.country(Cells.whole(Answer.of(content.inputs().municipalities().size())));
        for (SizeClasses.SizeClass size :
                SizeClasses.of(content.scenario().sizes(), content.result().now())) {
            page.row(
                    size.label(),
                    Cells.whole(Answer.of(size.municipalities().size())),
                    size.municipalities(),
                    measure -> ScenarioContent.sum(
                            size.municipalities(), content.inputs().of(measure)));
        }
        return page.sheet(
                SIZES,
                "Plekken per grootteklasse",
                "Een gemeente hoort bij de klasse van het aantal plekken dat zij nu heeft.");
    }

    private void columns() {
        table.column("Nu", 12);
        variants()
                .forEach(variant -> table.column("Plekken " + variant.variant().name(), 16));
        variants()
                .forEach(variant -> table.column("Verschil " + variant.variant().name(), 16));
        content.scenario()
                .amount()
                .ifPresent(amount -> variants()
                        .forEach(variant ->
                                table.column("Euro " + variant.variant().name(), 16)));
        measures().forEach(measure -> table.column(measure.label(), 22));
    }

    private void country(Cell second) {
        List<String> all = content.inputs().municipalities().stream()
                .map(Municipality::area)
                .map(Area::code)
                .toList();
        table.totalRow(
                cells(
                        Area.NEDERLAND.name(),
                        second,
                        all,
                        content::ofCountry,
                        Optional.of(content.scenario().firstPlaces())),
                List.of());
    }

    private void row(String name, Cell second, List<String> codes, Function<Measure, Answer> measured) {
        table.row(cells(name, second, codes, measured, Optional.empty()), List.of());
    }

    private List<Cell> cells(
            String name, Cell second, List<String> codes, Function<Measure, Answer> measured, Optional<Long> national) {
        AllocationResult result = content.result();
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(name), second));
        Answer now = national.map(Answer::of).orElseGet(() -> ScenarioContent.sum(codes, result.now()));
        cells.add(Cells.whole(now));
        List<Answer> places = variants().stream()
                .map(variant -> national.map(Answer::of).orElseGet(() -> ScenarioContent.sum(codes, variant.places())))
                .toList();
        places.forEach(number -> cells.add(Cells.whole(number)));
        places.forEach(number -> cells.add(Cells.difference(number.minus(now))));
        content.scenario()
                .amount()
                .ifPresent(amount -> places.forEach(
                        number -> cells.add(Cells.difference(number.minus(now).times(amount.euros())))));
        measures().forEach(measure -> cells.add(Cells.of(measured.apply(measure), measure.decimals(), false)));
        return cells;
    }

    private Sheet sheet(String name, String title, String text) {
        List<SheetText> texts = new ArrayList<>(ScenarioTexts.warnings(content));
        texts.add(SheetText.plain(text));
        texts.add(SheetText.plain("Het aantal plekken in " + content.scenario().year() + ", zonder ingroeipad."));
        return Sheet.withoutChart(name, content.marked(title), texts, table.build());
    }

    private List<OfVariant> variants() {
        return content.result().variants();
    }

    private List<Measure> measures() {
        return MunicipalityPlacesPage.measures(content);
    }
}
