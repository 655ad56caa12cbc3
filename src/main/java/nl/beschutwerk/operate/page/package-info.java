/**
 * The page of {@code serve}: what needs attention, what runs, and what was done and told. Start with
 * {@link nl.beschutwerk.operate.page.OperatorPages}; {@link nl.beschutwerk.operate.page.PageReading} reads everything, and the templates
 * in {@code src/main/jte-page} show it. No figure, no person, and no word of a deliverer comes on it.
 */
@NullMarked
package nl.beschutwerk.operate.page;

import org.jspecify.annotations.NullMarked;
