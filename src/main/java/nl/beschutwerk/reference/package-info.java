/**
 * What is known about the country apart from any delivery: areas, mergers, targets, the calendar and the method. Areas and
 * targets are looked up by date. Files are checked as they are read, and all their faults are reported together.
 */
@NullMarked
package nl.beschutwerk.reference;

import org.jspecify.annotations.NullMarked;
