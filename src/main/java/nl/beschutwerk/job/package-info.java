/**
 * What a command opens: {@link nl.beschutwerk.job.DatabaseSession}, with the database and one use case. Use cases are in the
 * packages below: {@code runs} makes releases, and checks deliveries, by way of {@code making}, which has the job and its steps;
 * {@code receiving} concerns a delivery, {@code explain} and {@code publishing} releases that are there; {@code support} is what
 * all of them use. None of them knows the session.
 */
@NullMarked
package nl.beschutwerk.job;

import org.jspecify.annotations.NullMarked;
