/**
 * What a delivery is found to be wrong in: a code, a place and one plain Dutch sentence. Findings are results, never
 * exceptions; whatever they show is safe to print, and cannot identify a person.
 */
@NullMarked
package nl.beschutwerk.intake.finding;

import org.jspecify.annotations.NullMarked;
