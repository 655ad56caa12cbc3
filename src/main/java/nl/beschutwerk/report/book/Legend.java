package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;

/** One line above the table of a sheet on the words that stand in place of numbers, as far as they occur there. */
public final class Legend {

    private static final String OF_HIDDEN = "Geheim betekent: niet zichtbaar, om personen te beschermen.";
    private static final String OF_ABSENT = "Geen cijfer betekent: er is geen getal; de noot zegt waarom.";

    private Legend() {}

    /** The sheet, with the line if either word occurs in its table. */
    public static Sheet above(Sheet sheet) {
        List<String> words = new ArrayList<>();
        if (occurs(sheet.table(), Legend::isHidden)) {
            words.add(OF_HIDDEN);
        }
        if (occurs(sheet.table(), Legend::isAbsent)) {
            words.add(OF_ABSENT);
        }
        if (words.isEmpty()) {
            return sheet;
        }
        List<SheetText> texts = new ArrayList<>(sheet.texts());
        texts.add(SheetText.plain(String.join(" ", words)));
        return new Sheet(sheet.name(), sheet.title(), texts, sheet.table(), sheet.charts(), sheet.below());
    }

    private static boolean occurs(Table table, Predicate<Cell> word) {
        return table.rows().stream().flatMap(List::stream).anyMatch(word);
    }

    private static boolean isHidden(Cell cell) {
        return cell instanceof Cell.Withheld
                || (cell instanceof Cell.Quantity quantity && quantity.value() instanceof Hidden);
    }

    private static boolean isAbsent(Cell cell) {
        return cell instanceof Cell.NotMade
                || (cell instanceof Cell.Quantity quantity && quantity.value() instanceof Absent)
                || (cell instanceof Cell.OfStanding standing
                        && standing.number().isEmpty());
    }
}
