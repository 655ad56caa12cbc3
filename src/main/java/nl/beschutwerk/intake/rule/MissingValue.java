package nl.beschutwerk.intake.rule;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.value.Reading;

/** {@code waarde-ontbreekt}. */
public final class MissingValue extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("waarde-ontbreekt", Severity.FOUT);

    public MissingValue() {
        super(CODE, "Een verplichte waarde ontbreekt.");
    }

    /** Checks the cells of a row in the order of the contract; returns the first fault. */
    public Optional<Finding> check(String file, long row, List<Cell<?>> cells) {
        for (Cell<?> cell : cells) {
            if (cell.required() && cell.reading() instanceof Reading.Missing) {
                return Optional.of(onCell(
                        file,
                        row,
                        cell.column(),
                        null,
                        "Een waarde in de kolom " + cell.column().name()
                                + " is verplicht, maar ontbreekt. Vul de waarde in."));
            }
        }
        return Optional.empty();
    }
}
