/**
 * The session that a command opens: {@link nl.beschutwerk.job.DatabaseSession}, with the database and one use case. Use cases
 * are in the packages below. {@code runs} makes releases and checks deliveries; it uses {@code making}, which has the job and
 * its steps. {@code receiving} concerns a delivery; {@code explain} and {@code publishing} concern existing releases. All of
 * them use {@code support}. None of them depends on the session.
 */
@NullMarked
package nl.beschutwerk.job;

import org.jspecify.annotations.NullMarked;
