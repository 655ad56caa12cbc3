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

    /** For a file in which no row refers to rows of another file. */
    public Finding finding(String file, long rejected, long delivered) {
        return finding(file, rejected, 0, delivered);
    }

    /**
     * Says how many rows of a file were rejected.
     *
     * @param rejected for a fault of their own
     * @param others rejected only because the row they refer to was, which do not count
     * @param delivered all rows of the file
     */
    public Finding finding(String file, long rejected, long others, long delivered) {
        return onFile(
                file,
                rejected + " van de " + delivered
                        + " rijen zijn afgekeurd. Dat zijn er te veel om betrouwbare cijfers te maken. "
                        + (others == 0
                                ? ""
                                : "De " + others
                                        + " rijen die alleen zijn afgekeurd omdat zij bij een afgekeurde rij horen, zijn "
                                        + "niet meegeteld. ")
                        + "Verbeter de fouten die bij de rijen staan en lever opnieuw aan.");
    }
}
