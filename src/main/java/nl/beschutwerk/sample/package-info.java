/**
 * Synthetic deliveries of microdata about people who do not exist, of any size, in the layout of the delivery contract. This
 * package does not know how deliveries are received or measured, so that both can be tested against it.
 */
@NullMarked
package nl.beschutwerk.sample;

import org.jspecify.annotations.NullMarked;
