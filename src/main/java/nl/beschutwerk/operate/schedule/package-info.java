/**
 * {@code serve}: does what is due, by a schedule. Start with {@link nl.beschutwerk.operate.schedule.Serving}, which has the
 * processes agree on who does what; {@link nl.beschutwerk.operate.schedule.TaskRounds} does one task once, by the use cases that
 * the commands carry out too.
 */
@NullMarked
package nl.beschutwerk.operate.schedule;

import org.jspecify.annotations.NullMarked;
