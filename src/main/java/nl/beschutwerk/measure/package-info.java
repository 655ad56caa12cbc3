/**
 * From loaded rows to figures, in set-based SQL that reads like the definitions. The only room that computes a figure.
 */
@NullMarked
package nl.beschutwerk.measure;

import org.jspecify.annotations.NullMarked;
