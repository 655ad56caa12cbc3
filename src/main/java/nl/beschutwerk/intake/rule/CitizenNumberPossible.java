package nl.beschutwerk.intake.rule;

import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;

/** {@code bsn-mogelijk}. */
public final class CitizenNumberPossible extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("bsn-mogelijk", Severity.WAARSCHUWING);

    private static final int MAX_NAMED = 10;

    public CitizenNumberPossible() {
        super(CODE, "Een waarde die niet in de kolom hoort, lijkt op een burgerservicenummer.");
    }

    /**
     * Returns one warning for the file.
     *
     * @param columnNumbers numbers of the columns, from 1; empty if such values are only in rows with too many or too few
     * fields
     */
    public Finding finding(String file, List<Integer> columnNumbers) {
        String place = columnNumbers.isEmpty()
                ? "In rijen met te veel of te weinig velden"
                : (columnNumbers.size() == 1 ? "In kolom " : "In de kolommen ")
                        + columnNumbers.stream()
                                .limit(MAX_NAMED)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + (columnNumbers.size() > MAX_NAMED ? " en andere" : "");
        return onFile(
                file,
                place
                        + " van dit bestand staat een waarde die lijkt op een burgerservicenummer (BSN). Daarom maken wij "
                        + "geen retourbestand, en bewaren wij geen afgekeurde rij met zo'n waarde. Controleer de waarden en "
                        + "haal een BSN weg.");
    }
}
