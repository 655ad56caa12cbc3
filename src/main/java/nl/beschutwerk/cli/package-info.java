/**
 * The commands. Thin: they read options, start a job and say how it ended.
 */
@NullMarked
package nl.beschutwerk.cli;

import org.jspecify.annotations.NullMarked;
