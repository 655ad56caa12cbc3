/** Renders figures and computes none. All formats share one table model. */
@NullMarked
package nl.beschutwerk.report;

import org.jspecify.annotations.NullMarked;
