/**
 * Takes in a delivery: {@code receive} makes the checks that can refuse it, {@code load} stores its rows, and
 * {@code register} records both. The other packages contain what these use: formats, layouts, row rules and their findings,
 * and the file that is returned to the deliverer. Input is not trusted until it has passed these checks.
 */
@NullMarked
package nl.beschutwerk.intake;

import org.jspecify.annotations.NullMarked;
