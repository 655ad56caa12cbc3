package nl.beschutwerk.intake.microdata;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.intake.rule.Occurrences;

/** {@code loontijdvak-onwaarschijnlijk}. */
public final class UnlikelyPayPeriods extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("loontijdvak-onwaarschijnlijk", Severity.WAARSCHUWING);

    /** Days after the first, from which on a period is longer than a month, and than the five weeks that some pay by. */
    public static final int LONGEST_DAYS = 35;

    /** Hours that a period has beside those of its largest row, from which on they can be more than a correction: two days. */
    public static final int LEAST_HOURS = 16;

    public UnlikelyPayPeriods() {
        super(
                CODE,
                "Een loontijdvak is dubbel geleverd, overlapt een ander van hetzelfde dienstverband, is te lang of heeft meer uren dan er in die dagen zijn.");
    }

    /**
     * Warns of pay periods that can hardly be right, each kind by itself.
     *
     * @param twice of which rows have the same hours, other than 0 and not taken back by another row; or of which the rows
     *     together have more than one and a half times the hours of the largest of them: a correction tells the difference, so
     *     that is a period delivered again
     * @param overlapping that begin before another one of the same employment has ended
     * @param tooLong longer than a month or five weeks
     * @param tooMuch with more hours than the days have
     */
    public List<Finding> check(
            String file, Occurrences twice, Occurrences overlapping, Occurrences tooLong, Occurrences tooMuch) {
        List<Finding> findings = new ArrayList<>();
        if (twice.any()) {
            findings.add(warning(
                    file,
                    twice.ofAll("loontijdvakken")
                            + twice.verb(" staat", " staan")
                            + " waarschijnlijk dubbel in het bestand: rijen met hetzelfde dienstverband en dezelfde "
                            + "datums hebben dezelfde uren, of samen meer dan anderhalf keer de uren van de grootste rij. Wij tellen die uren bij "
                            + "elkaar op. Laat bij een correctie alleen het verschil als extra rij staan."));
        }
        if (overlapping.any()) {
            findings.add(
                    warning(
                            file,
                            overlapping.ofAll("loontijdvakken")
                                    + overlapping.verb(" overlapt", " overlappen")
                                    + " een ander loontijdvak van hetzelfde dienstverband. Wij tellen de uren van beide en "
                                    + "elke dag maar één keer, dus de uren per week worden te hoog. Lever elk loontijdvak één keer."));
        }
        if (tooLong.any()) {
            findings.add(warning(
                    file,
                    tooLong.ofAll("loontijdvakken")
                            + tooLong.verb(" duurt", " duren")
                            + " langer dan een maand of vijf weken. De rijen tellen mee. Controleer de datums."));
        }
        if (tooMuch.any()) {
            findings.add(warning(
                    file,
                    tooMuch.ofAll("loontijdvakken")
                            + tooMuch.verb(" heeft", " hebben")
                            + " meer uren dan er in die dagen zijn. Misschien zijn het minuten. De rijen tellen mee. "
                            + "Controleer de kolom verloonde_uren en lever zo nodig opnieuw aan."));
        }
        return findings;
    }

    private Finding warning(String file, String sentence) {
        return onCell(file, null, PayPeriodLayout.DATUM_AANVANG_PERIODE, null, sentence);
    }
}
