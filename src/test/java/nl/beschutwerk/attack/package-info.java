/**
 * Attacks on published quarters, written as an outsider would write them: from {@code cijfers.csv}, the public division
 * of municipalities into regions and the definitions alone. Nothing here uses the code that chooses what is hidden, nor
 * the attack within the product, so that a mistake of theirs is not repeated here.
 *
 * <p>Start with {@link nl.beschutwerk.attack.Series}, which all attacks read, and {@link
 * nl.beschutwerk.attack.Finding}, which they return.
 */
@NullMarked
package nl.beschutwerk.attack;

import org.jspecify.annotations.NullMarked;
