package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.ReadCell.Form;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;

/** Proves that a number is shown as its unit wants: so many decimals, a percent sign where it is a percentage. */
final class ShownForm {

    private ShownForm() {}

    /** What is wrong with how a figure is shown, in Dutch; empty when it is as it should be. */
    static Optional<String> problem(ReadCell cell, Subject subject, BigDecimal amount) {
        Indicator indicator = Indicator.ofCode(subject.indicator());
        // Targets are set in whole jobs; one that is not whole has to show it.
        boolean whole = indicator == Indicator.DOELSTELLING
                && subject.other().isEmpty()
                && amount.stripTrailingZeros().scale() <= 0;
        // A true zero may show that it is one.
        boolean zero = amount.signum() == 0
                && cell.form().filter(form -> form.decimals() == 0).isPresent();
        int wanted = whole || zero ? 0 : indicator.unit().shownDecimals();
        return problem(cell, new Form(wanted, indicator.unit() == Unit.PROCENT));
    }

    /** The same for a count that is no figure, such as a place. */
    static Optional<String> problemOfCount(ReadCell cell) {
        return problem(cell, new Form(0, false));
    }

    private static Optional<String> problem(ReadCell cell, Form wanted) {
        if (cell.form().isEmpty()) {
            return Optional.of("heeft een notatie die geen getal toont");
        }
        Form form = cell.form().get();
        if (form.decimals() != wanted.decimals()) {
            return Optional.of("toont " + form.decimals() + " decimalen in plaats van " + wanted.decimals());
        }
        return form.percentage() == wanted.percentage() ? Optional.empty() : Optional.of("toont de verkeerde eenheid");
    }
}
