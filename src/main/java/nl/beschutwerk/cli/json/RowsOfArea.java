package nl.beschutwerk.cli.json;

import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.job.explain.Trace;

/**
 * The loaded rows of the area of a figure. They are counts too: those of a region or a municipality bound every hidden figure of it, so
 * only those of the country are told, and not with a hidden figure.
 */
public sealed interface RowsOfArea {

    /** Which of the three it is. */
    String status();

    static RowsOfArea of(Trace.RowsOfArea rows, AreaLevel level, boolean hidden) {
        if (hidden || level != AreaLevel.LAND) {
            return new Hidden("hidden");
        }
        if (rows instanceof Trace.RowsOfArea.Microdata of) {
            return new Microdata("microdata", of.advices(), of.employments(), of.payPeriods());
        }
        return new Headcounts("headcounts", ((Trace.RowsOfArea.Headcounts) rows).rows());
    }

    /** Rows of counts that were delivered as counts. */
    record Headcounts(String status, long rows) implements RowsOfArea {}

    /** Rows about the persons who have an advice there. */
    record Microdata(String status, long advices, long employments, long payPeriods) implements RowsOfArea {}

    /** They may not be seen. */
    record Hidden(String status) implements RowsOfArea {}
}
