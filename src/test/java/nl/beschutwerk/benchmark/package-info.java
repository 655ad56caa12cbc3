/**
 * How fast the product is, and how much memory it takes: {@code jobs/benchmark}. It starts the product as an operator does, over
 * deliveries about invented people, and holds it against a bare COPY of the same rows. It stands among the tests because the
 * product does not need it.
 */
@NullMarked
package nl.beschutwerk.benchmark;

import org.jspecify.annotations.NullMarked;
