/**
 * A synthetic world: deliveries of microdata about people who do not exist, as many as one likes, in the layout of the
 * delivery contract. Nothing here knows how deliveries are received or measured, so that both can be tested against it.
 */
@NullMarked
package nl.beschutwerk.sample;

import org.jspecify.annotations.NullMarked;
