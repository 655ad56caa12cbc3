package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.value.CitizenNumber;

/** {@code regelaantal-afwijkend}. */
public final class RowCountDiffers extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("regelaantal-afwijkend", Severity.WEIGERING);

    public RowCountDiffers() {
        super(CODE, "Een bestand heeft meer of minder rijen dan in levering.json staat.");
    }

    public Finding finding(String file, long stated, long found) {
        // The stated number is not shown if it may be a citizen service number.
        String difference = CitizenNumber.mayBeIn(Long.toString(stated))
                ? "Dit bestand heeft " + found + " rijen met gegevens, en levering.json geeft een ander aantal."
                : "Volgens levering.json heeft dit bestand " + stated + " rijen met gegevens, maar het zijn er " + found
                        + ".";
        return onFile(
                file,
                difference
                        + " Controleer of het bestand volledig is en of de aanhalingstekens kloppen. Verbeter daarna het bestand "
                        + "of het aantal regels.");
    }
}
