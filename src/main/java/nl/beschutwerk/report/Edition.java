package nl.beschutwerk.report;

import java.time.YearMonth;
import nl.beschutwerk.domain.Quarter;

/**
 * What recipients must know of a publication besides its figures. It holds no day of publication, because nobody knows that day
 * when the files are made: a release is approved later.
 *
 * @param version 1, 2 and so on within the quarter
 * @param planned month in which the figures of the quarter are published according to the calendar
 * @param nextPlanned month in which the figures of the next quarter are published according to the calendar
 * @param contact whom recipients can ask, in Dutch
 * @param licence what recipients may do with the figures, in Dutch
 */
public record Edition(int version, YearMonth planned, YearMonth nextPlanned, String contact, String licence) {

    /**
     * The beginning of the names of files that recipients keep: {@code beschut-werk-2024-Q4}, and from the second version on
     * {@code beschut-werk-2024-Q4-v2}, so that nobody confuses two versions.
     */
    public String fileName(Quarter quarter) {
        return "beschut-werk-" + quarter + (version > 1 ? "-v" + version : "");
    }
}
