/**
 * Rows about persons: how each file of microdata is read and judged, and the rules that only microdata have. What a row can
 * be told by itself is judged here, while it goes by; duplicates and references are found among the loaded rows.
 */
@NullMarked
package nl.beschutwerk.intake.microdata;

import org.jspecify.annotations.NullMarked;
