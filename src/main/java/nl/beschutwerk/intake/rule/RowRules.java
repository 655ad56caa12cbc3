package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.Severity;

/**
 * All rules about rows of a type, in the order of their codes.
 *
 * @param <R> the type of the rows
 */
public final class RowRules<R> {

    private final List<RowRule<? super R>> faults = new ArrayList<>();
    private final List<RowRule<? super R>> warnings = new ArrayList<>();

    private RowRules() {}

    /** Returns the rules about rows of a type or of one of its supertypes. */
    public static <R> RowRules<R> of(Class<R> rows) {
        return of(rows, FindingRules.all());
    }

    static <R> RowRules<R> of(Class<R> rows, List<FindingRule> all) {
        RowRules<R> rules = new RowRules<>();
        for (FindingRule rule : all) {
            if (rule instanceof RowRule<?> rowRule && rowRule.rows().isAssignableFrom(rows)) {
                rules.add(rowRule);
            }
        }
        return rules;
    }

    @SuppressWarnings("unchecked") // The rows of the rule have R or a supertype of R.
    private void add(RowRule<?> rule) {
        (rule.code().severity() == Severity.WAARSCHUWING ? warnings : faults).add((RowRule<? super R>) rule);
    }

    /** Returns the first fault of a row; empty if it has none. */
    public Optional<Finding> fault(String file, R row) {
        for (RowRule<? super R> rule : faults) {
            Optional<Finding> fault = rule.check(file, row);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Returns all warnings about a row without a fault. */
    public List<Finding> warnings(String file, R row) {
        List<Finding> found = new ArrayList<>();
        for (RowRule<? super R> rule : warnings) {
            rule.check(file, row).ifPresent(found::add);
        }
        return found;
    }
}
