/**
 * The only package that parses values: numbers, dates, pseudonyms, codes and gemeentecodes, each independently. Rules do not
 * parse.
 */
@NullMarked
package nl.beschutwerk.intake.value;

import org.jspecify.annotations.NullMarked;
