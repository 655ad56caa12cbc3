package nl.beschutwerk.report.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;

/** Winnaars en verliezers: the difference of each municipality with now, by every variant. */
final class DifferencesPage {

    static final String NAME = "Winnaars en verliezers";

    private static final Answer NOBODY = Answer.of(0);

    private DifferencesPage() {}

    static Sheet of(ScenarioContent content, Notes notes) {
        AllocationResult result = content.result();
        List<SortedMap<String, Answer>> differences = result.variants().stream()
                .map(variant -> AllocationResult.differences(result.now(), variant.places()))
                .toList();
        List<SheetText> texts = new ArrayList<>(ScenarioTexts.warnings(content));
        texts.add(SheetText.plain("Het verschil met nu in " + content.scenario().year()
                + ", zonder ingroeipad. Bovenaan staat wie er door de eerste variant het meeste bij krijgt."));
        List<Answer> changing = content.inputs().municipalities().stream()
                .map(municipality -> result.changesSign(municipality.area().code()))
                .toList();
        long certain = changing.stream().filter(Answer.of(1)::equals).count();
        String atLeast = changing.stream().allMatch(Known.class::isInstance) ? "" : "ten minste ";
        texts.add(SheetText.plain(
                "Wisselt van teken betekent: de gemeente krijgt er door de ene variant plekken bij en raakt er door"
                        + " een andere kwijt. Dat geldt voor " + atLeast + certain
                        + (certain == 1 ? " gemeente." : " gemeenten.")));
        TableBuilder table = new TableBuilder("verschillen", notes)
                .column("Gemeente", 32)
                .column("Code", 10)
                .column("Nu", 12);
        result.variants()
                .forEach(variant -> table.column("Verschil " + variant.variant().name(), 16));
        content.scenario()
                .amount()
                .ifPresent(amount -> result.variants()
                        .forEach(variant ->
                                table.column("Euro " + variant.variant().name(), 16)));
        table.column("Wisselt van teken", 14);
        table.totalRow(
                row(
                        content,
                        Area.NEDERLAND,
                        ScenarioContent.national(
                                result.now(), content.scenario().firstPlaces()),
                        differences.stream().map(all -> NOBODY).toList(),
                        new Cell.Text("niet van toepassing")),
                List.of());
        content.inputs().municipalities().stream()
                .map(Municipality::area)
                .sorted(Comparator.comparing((Area area) -> known(differences.get(0), area.code()))
                        .reversed()
                        .thenComparing(Area::code))
                .forEach(area -> table.row(
                        row(
                                content,
                                area,
                                answer(result.now(), area.code()),
                                differences.stream()
                                        .map(of -> answer(of, area.code()))
                                        .toList(),
                                changing(result.changesSign(area.code()))),
                        List.of()));
        return Sheet.withoutChart(NAME, content.marked("Winnaars en verliezers"), texts, table.build());
    }

    private static List<Cell> row(
            ScenarioContent content, Area area, Answer now, List<Answer> differences, Cell changing) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(area.name()));
        cells.add(new Cell.Text(area.code()));
        cells.add(Cells.whole(now));
        differences.forEach(difference -> cells.add(Cells.difference(difference)));
        content.scenario()
                .amount()
                .ifPresent(amount -> differences.forEach(
                        difference -> cells.add(Cells.difference(difference.times(amount.euros())))));
        cells.add(changing);
        return cells;
    }

    private static Cell changing(Answer changes) {
        if (changes instanceof Known) {
            return new Cell.Text(changes.equals(Answer.of(1)) ? "ja" : "nee");
        }
        return Cells.whole(changes);
    }

    /** Who has no number comes last. */
    private static BigDecimal known(SortedMap<String, Answer> differences, String code) {
        return answer(differences, code) instanceof Known known ? known.amount() : BigDecimal.valueOf(Long.MIN_VALUE);
    }

    static Answer answer(SortedMap<String, Answer> answers, String code) {
        return answers.getOrDefault(code, new Answer.Untold(Answer.Why.MISSING));
    }
}
