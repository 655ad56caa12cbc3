package nl.beschutwerk.report.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.text.DutchFormat;

/** What readers see of a cell: its words, or its number in Dutch notation. */
final class ShownCell {

    private ShownCell() {}

    static String of(Cell cell) {
        if (cell instanceof Cell.Text words) {
            return words.text();
        }
        if (cell instanceof Cell.Quantity quantity) {
            return quantity.value() instanceof Given given
                    ? number(quantity, given.amount())
                    : quantity.value() instanceof Absent ? Cell.ABSENT : Cell.HIDDEN;
        }
        throw new IllegalArgumentException("A letter has no such cells: " + cell);
    }

    /** A change has its sign, unless it rounds to zero. A true zero has no decimals. */
    private static String number(Cell.Quantity quantity, BigDecimal amount) {
        int decimals = amount.signum() == 0 ? 0 : quantity.decimals();
        boolean plus = quantity.isDifference()
                && amount.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
        return (plus ? "+" : "") + DutchFormat.number(amount, decimals) + quantity.suffix();
    }
}
