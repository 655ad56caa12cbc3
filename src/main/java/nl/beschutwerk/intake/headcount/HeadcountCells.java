package nl.beschutwerk.intake.headcount;

import java.math.BigDecimal;
import java.util.List;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.rule.Cell;

/** A row of headcounts as it was read, before it is judged. */
record HeadcountCells(
        long number,
        Cell<AreaLevel> level,
        Cell<String> areaCode,
        Cell<String> hoursClass,
        Cell<Long> validIndications,
        Cell<Long> workingPersons,
        Cell<BigDecimal> averageHours) {

    List<Cell<?>> inOrder() {
        return List.of(level, areaCode, hoursClass, validIndications, workingPersons, averageHours);
    }

    /** The row, when no cell of it is missing against the rules or invalid. */
    HeadcountRow toRow() {
        return new HeadcountRow(
                number,
                level.given(),
                areaCode.text(),
                areaCode.given(),
                hoursClass.given(),
                validIndications.value().orElse(null),
                workingPersons.given(),
                averageHours.value().orElse(null));
    }
}
