package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.rule.FindingRule;

/** {@code einde-voor-aanvang}. */
public final class EndBeforeStart extends FindingRule {

    public EndBeforeStart() {
        super(FindingCode.EINDE_VOOR_AANVANG, "Een einddatum ligt vóór de begindatum die erbij hoort.");
    }

    /** Judges two dates that have been read without fault; where one of them is missing, there is nothing to judge. */
    Optional<Finding> check(String file, long row, Cell<LocalDate> start, Cell<LocalDate> end) {
        boolean before = start.value()
                .flatMap(first -> end.value().map(last -> last.isBefore(first)))
                .orElse(false);
        return before
                ? Optional.of(onCell(
                        file,
                        row,
                        end.column(),
                        null,
                        "De datum in de kolom " + end.column().name() + " ligt vóór de datum in de kolom "
                                + start.column().name() + ". Verbeter een van de twee datums."))
                : Optional.empty();
    }
}
