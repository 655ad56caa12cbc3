package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.intake.rule.Cell;

/** An advice as it was read. */
record AdviceCells(
        long number,
        Cell<String> person,
        Cell<String> advice,
        Cell<LocalDate> applied,
        Cell<LocalDate> advised,
        Cell<String> outcome,
        Cell<LocalDate> lastDay,
        Cell<MunicipalityCode> municipality,
        Cell<Integer> birthYear,
        Cell<String> sex,
        Cell<String> basis,
        Cell<String> applicant)
        implements MicrodataCells {

    @Override
    public List<Cell<?>> inOrder() {
        return List.of(
                person, advice, applied, advised, outcome, lastDay, municipality, birthYear, sex, basis, applicant);
    }

    @Override
    public Cell<LocalDate> start() {
        return advised;
    }

    @Override
    public Cell<LocalDate> end() {
        return lastDay;
    }
}
