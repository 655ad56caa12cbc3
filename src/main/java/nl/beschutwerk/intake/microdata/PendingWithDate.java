package nl.beschutwerk.intake.microdata;

import static nl.beschutwerk.intake.layout.AdviceLayout.UITKOMST;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.microdata.AdviceRowValidator.AdviceCells;
import nl.beschutwerk.intake.rule.RowRule;

/** {@code in-behandeling-met-datum}. */
public final class PendingWithDate extends RowRule<AdviceCells> {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("in-behandeling-met-datum", Severity.WAARSCHUWING);

    private static final String PENDING = "in_behandeling";

    PendingWithDate() {
        super(AdviceCells.class, CODE, "Een advies is nog in behandeling, maar heeft al een datum.");
    }

    /** Shows neither the date, which is a true date of a person, nor the outcome, which is in the sentence. */
    @Override
    public Optional<Finding> check(String file, AdviceCells advice) {
        boolean pending = advice.outcome().value().filter(PENDING::equals).isPresent();
        return pending && advice.advised().value().isPresent()
                ? Optional.of(onCell(
                        file,
                        advice.number(),
                        UITKOMST,
                        null,
                        "Dit advies is nog in behandeling, maar in de kolom datum_advies staat al een datum. De rij telt mee, maar "
                                + "niet als positief of negatief advies. Is het advies gegeven, vul dan de uitkomst in. Is het nog "
                                + "niet gegeven, laat de datum dan leeg."))
                : Optional.empty();
    }
}
