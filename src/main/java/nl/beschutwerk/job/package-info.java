/**
 * The Spring Batch jobs, and what keeps them apart and lets them go on after a crash. A job class reads like a table of
 * contents; the work itself is done in the other rooms.
 */
@NullMarked
package nl.beschutwerk.job;

import org.jspecify.annotations.NullMarked;
