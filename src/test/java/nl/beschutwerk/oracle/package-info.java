/**
 * A second, independent reading of the definitions and of the intake's row rules, against which the product is tested. It
 * goes person by person in exact fractions, reads deliveries and reference data by itself, and uses nothing of the
 * product. Slow and plain on purpose: it must be easy to hold beside the text.
 */
@NullMarked
package nl.beschutwerk.oracle;

import org.jspecify.annotations.NullMarked;
