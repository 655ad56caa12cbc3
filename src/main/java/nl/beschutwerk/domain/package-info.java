/**
 * The terms of the field as value types: quarter, area, indicator, figure, method. Plain Java: nothing here depends on a
 * database, a file format or a framework, and every other package may use it.
 */
@NullMarked
package nl.beschutwerk.domain;

import org.jspecify.annotations.NullMarked;
