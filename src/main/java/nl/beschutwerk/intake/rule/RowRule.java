package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/**
 * A rule about one row, of which every value has been read without fault. It is applied to every row of its type: if it is a
 * fault, the row is left out; if it is a warning, the row counts.
 *
 * @param <R> the type of the rows
 */
public abstract class RowRule<R> extends FindingRule {

    private final Class<R> rows;

    /** A rule about rows of a type, with its meaning for deliverers, in Dutch. */
    protected RowRule(Class<R> rows, FindingCode code, String meaning) {
        super(code, meaning);
        this.rows = rows;
    }

    /** The type of the rows that it judges, which may have subtypes. */
    public final Class<R> rows() {
        return rows;
    }

    /** Judges a row of a file; empty if nothing is wrong with it. */
    public abstract Optional<Finding> check(String file, R row);
}
