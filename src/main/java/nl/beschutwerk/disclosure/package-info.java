/**
 * Chooses which figures may not be seen.
 */
@NullMarked
package nl.beschutwerk.disclosure;

import org.jspecify.annotations.NullMarked;
