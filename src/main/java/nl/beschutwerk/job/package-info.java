/**
 * The door by which the commands come in: the workplace, which opens the database and Spring Batch once a command and hands the
 * request to the room below that answers it. Of those, {@code runs} goes by way of {@code receiving} and {@code making} to
 * {@code desk}; {@code explain} and {@code publishing} stand beside it. None of them knows the workplace.
 */
@NullMarked
package nl.beschutwerk.job;

import org.jspecify.annotations.NullMarked;
