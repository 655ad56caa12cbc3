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

    /**
     * If the last day of a period is at least this number of days after the first, the period is longer than a month and than
     * the five weeks of some employers.
     */
    public static final int LONGEST_DAYS = 35;

    /**
     * If the rows of a period other than the largest add up to at least this number of hours (two days), they may be more
     * than a correction.
     */
    public static final int LEAST_HOURS = 16;

    public UnlikelyPayPeriods() {
        super(
                CODE,
                "Een loontijdvak is dubbel geleverd, overlapt een ander van hetzelfde dienstverband, is te lang of heeft meer uren dan er in die dagen zijn.");
    }

    /**
     * Warns about pay periods that are unlikely to be right, with one warning for each kind.
     *
     * @param twice periods with several rows of the same hours, other than 0 and not reversed by another row; or whose rows
     * add up to more than one and a half times the hours of the largest row, and at least {@link #LEAST_HOURS} more. A
     * correction contains only the difference, so such a period was delivered twice
     * @param overlapping periods that begin before another period of the same employment has ended
     * @param tooLong periods longer than a month or five weeks
     * @param tooMuch periods with more hours than their days have
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
