package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/**
 * A rule about one row whose values were all read without a fault. It is applied to every row of its type. If it is a fault,
 * the row is rejected; if it is a warning, the row counts.
 *
 * @param <R> the type of the rows
 */
public abstract class RowRule<R> extends FindingRule {

    private final Class<R> rows;

    /** Creates a rule about rows of a type, with its meaning for deliverers, in Dutch. */
    protected RowRule(Class<R> rows, FindingCode code, String meaning) {
        super(code, meaning);
        this.rows = rows;
    }

    /** Returns the type of the rows that the rule checks; the rule applies to subtypes too. */
    public final Class<R> rows() {
        return rows;
    }

    /** Checks a row of a file; empty if the row satisfies the rule. */
    public abstract Optional<Finding> check(String file, R row);
}
