/**
 * The commands that make releases or check a delivery: which quarters are due, under which lock, whether there is anything to
 * do, and which later ones a correction touches. Starts the job of {@code making}, lets it go on after a crash, and tells of
 * every quarter how it ended.
 */
@NullMarked
package nl.beschutwerk.job.runs;

import org.jspecify.annotations.NullMarked;
