/**
 * Versions of a quarter: what they were made from, their state, their files and their seal.
 */
@NullMarked
package nl.beschutwerk.release;

import org.jspecify.annotations.NullMarked;
