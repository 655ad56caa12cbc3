package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.HiddenTimes;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.layout.FileLayout;

/** {@code tijd-bij-datum}. */
public final class TimeBesideDate extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("tijd-bij-datum", Severity.WAARSCHUWING);

    public TimeBesideDate() {
        super(CODE, "Cellen laten een datum zien, maar bevatten ook een tijd.");
    }

    /** Returns one warning for each date column in which cells of a workbook hide a time, with the number of those cells. */
    public List<Finding> check(String file, Header header, HiddenTimes times, FileLayout layout) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : layout.columns()) {
            OptionalInt position = header.position(column.name());
            if (column.content() == Content.DATE && position.isPresent()) {
                times.in(position.getAsInt())
                        .ifPresent(found -> findings.add(onCell(file, null, column, null, sentence(column, found))));
            }
        }
        return findings;
    }

    private static String sentence(Column column, HiddenTimes.InColumn found) {
        return "In de kolom " + column.name()
                + (found.cells() == 1
                        ? " bevat één cel behalve de datum ook een tijd die u niet ziet"
                        : " bevatten " + found.cells() + " cellen behalve de datum ook een tijd die u niet ziet")
                + (found.cells() == 1 ? " (rij " : " (de eerste in rij ")
                + found.firstRow()
                + "). Wij nemen de dag die de cel laat zien. Controleer of dat de goede dag is: een programma dat rekent met "
                + "tijdzones, kan er de avond van de dag ervoor van hebben gemaakt.";
    }
}
