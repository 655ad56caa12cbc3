/** Versions of a quarter: their inputs, their state, their files and their seal. */
@NullMarked
package nl.beschutwerk.release;

import org.jspecify.annotations.NullMarked;
