package nl.beschutwerk.intake.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.value.Reading;

/** {@code waarde-ongeldig}. */
public final class InvalidValue extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("waarde-ongeldig", Severity.FOUT);

    /** A time of day as shown by a spreadsheet, or a duration in Dutch words. */
    private static final Pattern TIME =
            Pattern.compile("(?:.* )?[0-9]+:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?|[0-9]+ uur.*");

    public InvalidValue() {
        super(CODE, "Een waarde is niet van de soort die in de kolom hoort.");
    }

    /** Checks the cells of a row in the order of the contract, except the dates; returns the first fault. */
    public Optional<Finding> check(String file, long row, List<Cell<?>> cells) {
        for (Cell<?> cell : cells) {
            if (cell.reading() instanceof Reading.Invalid<?> invalid
                    && cell.column().content() != Content.DATE) {
                return Optional.of(onCell(
                        file,
                        row,
                        cell.column(),
                        cell.text(),
                        NotCalculated.is(cell) ? NotCalculated.sentence(cell) : sentence(cell, invalid)));
            }
        }
        return Optional.empty();
    }

    private static String sentence(Cell<?> cell, Reading.Invalid<?> invalid) {
        return "Deze waarde hoort niet in de kolom " + cell.column().name()
                + (TIME.matcher(cell.text()).matches() ? ": zij is een tijd" : "")
                + ". Verwacht wordt " + invalid.expected() + ". Verbeter de waarde.";
    }
}
