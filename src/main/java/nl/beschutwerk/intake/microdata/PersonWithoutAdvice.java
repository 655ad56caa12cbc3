package nl.beschutwerk.intake.microdata;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.rule.FindingRule;

/** {@code persoon-zonder-advies}. */
public final class PersonWithoutAdvice extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("persoon-zonder-advies", Severity.FOUT);

    public PersonWithoutAdvice() {
        super(CODE, "Een dienstverband is van een persoon van wie geen advies is geladen.");
    }

    /**
     * Returns the finding for a row.
     *
     * @param rejected whether an advice of the person was delivered but rejected, so that the advice must be corrected
     */
    Finding finding(String file, long row, boolean rejected) {
        return onCell(
                file,
                row,
                EmploymentLayout.PERSOON_ID,
                null,
                rejected
                        ? "Het advies van deze persoon is afgekeurd, en daarom telt dit dienstverband niet mee. Verbeter het "
                                + "advies."
                        : "Van deze persoon staat er geen advies in de levering. Voeg het advies toe, of verwijder deze rij.");
    }
}
