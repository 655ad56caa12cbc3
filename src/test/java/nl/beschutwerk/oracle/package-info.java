/**
 * A second, independent implementation of the definitions and of the intake's row rules, against which the product is tested.
 * It works person by person in exact fractions, reads deliveries and reference data itself, and uses no code of the product. It
 * is slow and simple on purpose, so that it is easy to compare with the text.
 */
@NullMarked
package nl.beschutwerk.oracle;

import org.jspecify.annotations.NullMarked;
