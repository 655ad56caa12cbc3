package nl.beschutwerk.job;

import java.math.BigDecimal;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Unit;
import org.jspecify.annotations.Nullable;

/** On what ground a figure is hidden. To be told to the data team alone: knowing it is knowing too much. */
final class HidingGround {

    private HidingGround() {}

    /**
     * In words.
     *
     * @param figure with its amount
     * @param basePersons how many persons a share or median rests on; null of other figures
     */
    static String of(Figure figure, @Nullable Long basePersons, int threshold) {
        if (basePersons != null && basePersons < threshold) {
            return "it rests on fewer than " + threshold + " persons";
        }
        Unit unit = figure.key().indicator().unit();
        boolean count = unit == Unit.PERSONEN || unit == Unit.AANTAL;
        if (count
                && figure.value() instanceof Given given
                && given.amount().signum() > 0
                && given.amount().compareTo(BigDecimal.valueOf(threshold)) < 0) {
            return "it is a count from 1 to " + (threshold - 1) + ", below the threshold";
        }
        return "together with other figures it would give away one that is confidential";
    }
}
