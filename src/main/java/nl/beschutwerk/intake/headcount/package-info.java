/**
 * Deliveries of headcounts (soort: aantallen): reading a row, the rules that apply to it and their order, and the comparison
 * of the counts of a delivery with each other and with the previous quarter.
 */
@NullMarked
package nl.beschutwerk.intake.headcount;

import org.jspecify.annotations.NullMarked;
