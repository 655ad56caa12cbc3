/**
 * The words of the field as value types: quarter, area, indicator, figure, method. Plain Java: nothing here knows a
 * database, a file format or a framework, and everything else may use it.
 */
@NullMarked
package nl.beschutwerk.domain;

import org.jspecify.annotations.NullMarked;
