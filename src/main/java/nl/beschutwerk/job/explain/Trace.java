package nl.beschutwerk.job.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Quarter;

/**
 * Where a figure comes from, in every version of its quarter. It is for the data team alone, since it tells what is hidden and
 * why; it holds no row and no person.
 *
 * @param areaName the area's name at the reference date
 * @param synthetic whether the figure is about invented people
 * @param rules the names of the files of SQL that measure it
 * @param versions the oldest first
 */
public record Trace(
        Quarter quarter,
        FigureKey key,
        String areaName,
        boolean synthetic,
        List<String> rules,
        List<Version> versions) {

    /** What everybody must know who reads it. */
    public static final String WARNING =
            "For the data team alone, not to be passed on: this tells what is hidden, and why.";

    public Trace {
        rules = List.copyOf(rules);
        versions = List.copyOf(versions);
    }

    /**
     * The figure in one version of the quarter.
     *
     * @param version its number
     * @param state in words
     * @param origin empty if the version has no such figure
     */
    public record Version(int version, String state, Optional<Origin> origin) {}

    /**
     * Where the figure of a version comes from.
     *
     * @param value unprotected: given or absent
     * @param hidden on what ground all others do not see it, in words; empty if it is not hidden
     * @param rounded how it was rounded, in words; empty if it is published as it was counted
     * @param reason why the version corrects an earlier one; empty for a first version
     * @param begunAt when the version was made
     * @param operator who made it
     * @param method its name
     * @param methodChoices all choices of the method in one line
     */
    public record Origin(
            FigureValue value,
            Optional<String> hidden,
            Optional<String> rounded,
            Optional<String> reason,
            Instant begunAt,
            String operator,
            String codeVersion,
            String method,
            String methodChoices,
            Rows rows) {}

    /**
     * How many rows the figure is based on.
     *
     * @param findings of the whole delivery, counted by code
     * @param ofArea the loaded rows of its area
     * @param estimatedShare the percentage of the working persons of its area whose hours are estimated; empty for
     *     municipalities, and if it is hidden
     */
    public record Rows(
            Delivery delivery,
            List<File> files,
            List<Findings> findings,
            RowsOfArea ofArea,
            Optional<BigDecimal> estimatedShare) {

        public Rows {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    /**
     * The delivery of a version.
     *
     * @param purgedAt when its rows were dropped; empty while they are there
     */
    public record Delivery(String name, Instant receivedAt, Optional<Instant> purgedAt) {}

    /** A file of the delivery, with numbers of rows. */
    public record File(String name, long delivered, long loaded, long rejected, String sha256) {}

    /**
     * The findings with one code.
     *
     * @param severity its code
     */
    public record Findings(String code, String severity, long number) {}

    /** The loaded rows of an area. */
    public sealed interface RowsOfArea {

        /** Rows of counts that were delivered as counts. */
        record Headcounts(long rows) implements RowsOfArea {}

        /** Rows about the persons who have an advice there. */
        record Microdata(long advices, long employments, long payPeriods) implements RowsOfArea {}
    }
}
