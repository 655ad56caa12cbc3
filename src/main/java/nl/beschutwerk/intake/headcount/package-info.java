/**
 * Deliveries of headcounts (soort: aantallen): how a row is read, which rules it meets and in which order, and how the
 * counts of a delivery are compared with each other and with the quarter before.
 */
@NullMarked
package nl.beschutwerk.intake.headcount;

import org.jspecify.annotations.NullMarked;
