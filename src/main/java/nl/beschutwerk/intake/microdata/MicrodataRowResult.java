package nl.beschutwerk.intake.microdata;

import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What a row of microdata comes to when it is judged by itself. */
public sealed interface MicrodataRowResult {

    /**
     * It has no fault of its own; it may yet be a duplicate, or refer to what is not there.
     *
     * @param values in the order of the columns of its table; null where there is no value
     * @param warnings that hold if it is loaded in the end
     */
    @SuppressWarnings("ArrayRecordComponent") // Three million of these go by; nobody compares them.
    record Passed(@Nullable Object[] values, List<Finding> warnings) implements MicrodataRowResult {}

    /** It is left out, for this one reason. */
    record Rejected(Finding fault) implements MicrodataRowResult {}
}
