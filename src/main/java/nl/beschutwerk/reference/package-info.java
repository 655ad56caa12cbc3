/**
 * What is known about the country apart from any delivery: areas, mergers, targets, the calendar and the method. Everything
 * is looked up by date; files are checked as they are read, and all their faults are reported together.
 */
@NullMarked
package nl.beschutwerk.reference;

import org.jspecify.annotations.NullMarked;
