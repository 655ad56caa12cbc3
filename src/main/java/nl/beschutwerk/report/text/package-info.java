/**
 * The text that recipients read, in plain Dutch: numbers and dates in Dutch notation, and sentences that record which figures
 * they quote. The wording depends on the figures; this package computes none.
 */
@NullMarked
package nl.beschutwerk.report.text;

import org.jspecify.annotations.NullMarked;
