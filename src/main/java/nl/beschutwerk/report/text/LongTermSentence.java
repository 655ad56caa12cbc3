package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;

/** The target of the country in the long run, which no table has: one line of the open data says it, and workbooks quote that line. */
public final class LongTermSentence {

    private LongTermSentence() {}

    /**
     * The sentence.
     *
     * @param hours of a job that the target counts
     */
    public static String of(BigDecimal target, BigDecimal hours, int year) {
        return "De landelijke doelstelling op lange termijn is " + DutchFormat.plain(target) + " banen van "
                + DutchFormat.plain(hours) + " uur aan het eind van " + year + ".";
    }

    /** The sentence as the open data of a release have it; empty if the release knows no such target, and for other areas. */
    public static Optional<Paragraph> find(ReleaseContent content, Area area) {
        return area.equals(Area.NEDERLAND)
                ? content.targetSources()
                        .longTerm()
                        .map(target ->
                                Paragraph.builder().quotation(target.sentence()).build())
                : Optional.empty();
    }
}
