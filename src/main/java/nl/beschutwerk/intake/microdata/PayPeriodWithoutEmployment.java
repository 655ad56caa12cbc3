package nl.beschutwerk.intake.microdata;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.intake.rule.FindingRule;

/** {@code opgave-zonder-dienstverband}. */
public final class PayPeriodWithoutEmployment extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("opgave-zonder-dienstverband", Severity.FOUT);

    public PayPeriodWithoutEmployment() {
        super(CODE, "Een urenopgave is van een dienstverband dat niet is geladen.");
    }

    /**
     * Returns the finding for a row.
     *
     * @param rejected whether its employment was delivered but rejected, so that the employment must be corrected
     */
    Finding finding(String file, long row, boolean rejected) {
        return onCell(
                file,
                row,
                PayPeriodLayout.IKV_ID,
                null,
                rejected
                        ? "Het dienstverband van deze urenopgave is afgekeurd, en daarom telt deze rij niet mee. Verbeter het "
                                + "dienstverband."
                        : "Het dienstverband van deze urenopgave staat niet in de levering. Voeg het dienstverband toe, of "
                                + "verwijder deze rij.");
    }
}
