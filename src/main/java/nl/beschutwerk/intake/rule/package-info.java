/**
 * The rules that apply to every kind of file, and the base classes of all rules. Rules that apply only to headcounts or only
 * to microdata are in {@code headcount} and {@code microdata}. Each rule declares its code, its severity, its meaning and its
 * sentences. Start with {@link nl.beschutwerk.intake.rule.FindingRule}.
 *
 * <p>To add a rule about a single row, write one class that extends {@link nl.beschutwerk.intake.rule.RowRule}, in the same
 * package as related rules: it is found and applied automatically. Then run {@code FindingsPageTest}, which writes
 * docs/bevindingen.md, and add the code to the independent recount in the tests: {@code KnownFindings} in {@code oracle}
 * fails until it knows the code.
 */
@NullMarked
package nl.beschutwerk.intake.rule;

import org.jspecify.annotations.NullMarked;
