/**
 * Measures the speed and the memory use of the product: {@code jobs/benchmark}. It starts the product as an operator does, with
 * deliveries about invented people, and compares it with a bare COPY of the same rows. It is among the tests because the
 * product does not need it.
 */
@NullMarked
package nl.beschutwerk.benchmark;

import org.jspecify.annotations.NullMarked;
