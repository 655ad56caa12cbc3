package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.rule.Cell;

/** A pay period as it was read. */
record PayPeriodCells(
        long number, Cell<String> employment, Cell<LocalDate> firstDay, Cell<LocalDate> lastDay, Cell<Long> paidHours)
        implements MicrodataCells {

    @Override
    public List<Cell<?>> inOrder() {
        return List.of(employment, firstDay, lastDay, paidHours);
    }

    @Override
    public Cell<LocalDate> start() {
        return firstDay;
    }

    @Override
    public Cell<LocalDate> end() {
        return lastDay;
    }
}
