/**
 * What recipients read, in plain Dutch: numbers and dates in Dutch notation, and sentences that know which figures they
 * quote. The wording follows the figures; nothing here computes one.
 */
@NullMarked
package nl.beschutwerk.report.text;

import org.jspecify.annotations.NullMarked;
