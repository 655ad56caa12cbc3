/**
 * The one place that reads values: numbers, dates, pseudonyms, codes and gemeentecodes, each on its own. No rule parses.
 */
@NullMarked
package nl.beschutwerk.intake.value;

import org.jspecify.annotations.NullMarked;
