package nl.beschutwerk.intake.microdata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.rule.Cell;

/** An employment as it was read. */
record EmploymentCells(
        long number,
        Cell<String> person,
        Cell<String> employment,
        Cell<String> employer,
        Cell<Integer> nature,
        Cell<LocalDate> firstDay,
        Cell<LocalDate> lastDay,
        Cell<BigDecimal> contractHours,
        Cell<String> form)
        implements MicrodataCells {

    @Override
    public List<Cell<?>> inOrder() {
        return List.of(person, employment, employer, nature, firstDay, lastDay, contractHours, form);
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
