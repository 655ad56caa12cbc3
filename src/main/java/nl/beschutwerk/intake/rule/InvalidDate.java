package nl.beschutwerk.intake.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.value.Reading;

/** {@code datum-ongeldig}. */
public final class InvalidDate extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("datum-ongeldig", Severity.FOUT);

    private static final Pattern WITH_TIME =
            Pattern.compile("[0-9]{1,4}[-/.]?[0-9]{1,2}[-/.]?[0-9]{1,4}[ T]+[0-9]{1,2}:[0-9]{2}.*");

    public InvalidDate() {
        super(CODE, "Een waarde is geen datum, of een datum met onbekende delen.");
    }

    /** Checks the dates of a row in the order of the contract; returns the first fault. */
    public Optional<Finding> check(String file, long row, List<Cell<?>> cells) {
        for (Cell<?> cell : cells) {
            if (cell.reading() instanceof Reading.Invalid<?> && cell.column().content() == Content.DATE) {
                return Optional.of(onCell(
                        file,
                        row,
                        cell.column(),
                        cell.text(),
                        NotCalculated.is(cell) ? NotCalculated.sentence(cell) : sentence(cell)));
            }
        }
        return Optional.empty();
    }

    private static String sentence(Cell<?> cell) {
        return (WITH_TIME.matcher(cell.text()).matches()
                        ? "Bij de datum in de kolom " + cell.column().name()
                                + " staat een tijd. Schrijf alleen de datum, zoals 2024-12-31"
                        : "De waarde in de kolom " + cell.column().name()
                                + " is geen datum die bestaat. Schrijf een volledige datum, zoals 2024-12-31")
                + (cell.required() ? "." : ", of laat de waarde leeg.");
    }
}
