/**
 * Rows about persons: how each file of microdata is read and validated, and the rules that apply only to microdata. Here a
 * row is validated by itself while it is read; duplicates and broken references are found later among the loaded rows.
 */
@NullMarked
package nl.beschutwerk.intake.microdata;

import org.jspecify.annotations.NullMarked;
