package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/** {@code te-veel-afgekeurd}. */
public final class TooManyRejected extends FindingRule {

    public TooManyRejected() {
        super(
                FindingCode.TE_VEEL_AFGEKEURD,
                "Er zijn meer rijen van een bestand afgekeurd dan de methode toestaat, of alle rijen.");
    }

    public Finding finding(String file, long rejected, long delivered) {
        return onFile(
                file,
                rejected + " van de " + delivered
                        + " rijen zijn afgekeurd. Dat zijn er te veel om betrouwbare cijfers te maken. "
                        + "Verbeter de fouten die bij de rijen staan en lever opnieuw aan.");
    }
}
