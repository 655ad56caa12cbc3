package nl.beschutwerk.report.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.allocation.AllocationResult.OfYear;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;

/** Samenvatting: the variants side by side. */
final class VariantsPage {

    static final String NAME = "Samenvatting";

    private VariantsPage() {}

    static Sheet of(ScenarioContent content, Notes notes) {
        List<SheetText> texts = new ArrayList<>(ScenarioTexts.warnings(content));
        ScenarioTexts.about(content).forEach(line -> texts.add(SheetText.plain(line)));
        texts.add(SheetText.plain(
                "Herverdeeld is: hoeveel plekken van de ene gemeente naar de andere gaan, vergeleken met nu. Dat is de helft van"
                        + " alle verschillen samen."));
        boolean amount = content.scenario().amount().isPresent();
        boolean path = content.scenario().growth().isPresent();
        TableBuilder table = new TableBuilder("varianten", notes)
                .column("Variant", 24)
                .column("Regel", 60)
                .column("Herverdeelde plekken", 16);
        if (amount) {
            table.column("Herverdeeld in euro", 18);
        }
        table.column("Gemeenten met meer plekken", 16)
                .column("Gemeenten met minder plekken", 16)
                .column("Gemeenten met evenveel plekken", 16);
        if (path) {
            table.column("Herverdeeld in het laatste jaar van het pad", 18)
                    .column("Gemeenten die dan nog niet zover zijn", 18);
        }
        content.result().variants().forEach(variant -> table.row(cells(content, variant), List.of()));
        return Sheet.withoutChart(NAME, content.marked(content.scenario().title()), texts, table.build());
    }

    private static List<Cell> cells(ScenarioContent content, OfVariant variant) {
        SortedMap<String, Answer> now = content.result().now();
        Collection<Answer> differences =
                AllocationResult.differences(now, variant.places()).values();
        Answer redistributed = AllocationResult.redistributed(now, variant.places());
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(variant.variant().name()));
        cells.add(new Cell.Text(ScenarioTexts.rule(variant.variant())));
        cells.add(Cells.whole(redistributed));
        content.scenario().amount().ifPresent(amount -> cells.add(Cells.whole(redistributed.times(amount.euros()))));
        cells.add(Cells.whole(count(differences, sign -> sign > 0)));
        cells.add(Cells.whole(count(differences, sign -> sign < 0)));
        cells.add(Cells.whole(count(differences, sign -> sign == 0)));
        if (content.scenario().growth().isPresent()) {
            OfYear last = variant.last();
            cells.add(Cells.whole(last.redistributed()));
            cells.add(Cells.whole(variant.onTheWay()));
        }
        return cells;
    }

    /** How many of the differences have such a sign; not known unless all are. */
    private static Answer count(Collection<Answer> differences, IntPredicate sign) {
        if (differences.stream().anyMatch(answer -> !(answer instanceof Known))) {
            return new Answer.Untold(Answer.Why.OF_OTHERS);
        }
        return Answer.of(differences.stream()
                .filter(answer -> answer instanceof Known known
                        && sign.test(known.amount().signum()))
                .count());
    }
}
