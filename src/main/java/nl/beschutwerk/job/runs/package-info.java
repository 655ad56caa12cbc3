/**
 * The commands that make releases or check a delivery. They decide which quarters are due, take the lock of each quarter, check
 * whether there is anything to do, and find the later releases that a correction affects. They start the job of {@code making},
 * restart it after a crash, and report the outcome of every quarter.
 */
@NullMarked
package nl.beschutwerk.job.runs;

import org.jspecify.annotations.NullMarked;
