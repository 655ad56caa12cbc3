/** Computes figures from loaded rows, in set-based SQL that reads like the definitions. No other package computes a figure. */
@NullMarked
package nl.beschutwerk.measure;

import org.jspecify.annotations.NullMarked;
