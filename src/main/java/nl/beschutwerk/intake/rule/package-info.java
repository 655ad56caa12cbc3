/**
 * The rules that apply to every kind of file, and what all rules have in common; rules about headcounts and microdata alone
 * stand in {@code headcount} and {@code microdata}. Each rule declares its code, its severity, its meaning and its sentences.
 * Start with {@link nl.beschutwerk.intake.rule.FindingRule}.
 *
 * <p>To add a rule about a single row, write one class that is a {@link nl.beschutwerk.intake.rule.RowRule}, beside the others:
 * it is found and applied by itself. Then run {@code FindingsPageTest}, which writes docs/bevindingen.md, and tell the
 * independent count in the tests of it: {@code KnownFindings} in {@code oracle} fails until it knows the code.
 */
@NullMarked
package nl.beschutwerk.intake.rule;

import org.jspecify.annotations.NullMarked;
