/**
 * Takes a delivery in: {@code receive} checks what can refuse it, {@code load} stores its rows, and {@code register} remembers
 * both. The other packages within hold what they use: formats, layouts, row rules and their findings, and the file that goes
 * back to the deliverer. Input is hostile until it has passed here.
 */
@NullMarked
package nl.beschutwerk.intake;

import org.jspecify.annotations.NullMarked;
