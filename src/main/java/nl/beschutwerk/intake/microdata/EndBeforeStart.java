package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.rule.RowRule;

/** {@code einde-voor-aanvang}. */
public final class EndBeforeStart extends RowRule<MicrodataCells> {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("einde-voor-aanvang", Severity.FOUT);

    EndBeforeStart() {
        super(MicrodataCells.class, CODE, "Een einddatum ligt vóór de begindatum die erbij hoort.");
    }

    @Override
    public Optional<Finding> check(String file, MicrodataCells row) {
        Cell<LocalDate> start = row.start();
        Cell<LocalDate> end = row.end();
        return start.value()
                .flatMap(first -> end.value().filter(last -> last.isBefore(first)))
                .map(last -> onCell(
                        file,
                        row.number(),
                        end.column(),
                        null,
                        "De datum in de kolom " + end.column().name() + " ligt vóór de datum in de kolom "
                                + start.column().name() + ". Verbeter een van de twee datums."));
    }
}
