/**
 * The faults found in a delivery: a code, a place and one plain Dutch sentence. Findings are results, never exceptions. All
 * their text is safe to print and cannot identify a person.
 */
@NullMarked
package nl.beschutwerk.intake.finding;

import org.jspecify.annotations.NullMarked;
