/**
 * Watching: what can be measured of the product, for Prometheus, for OpenTelemetry and for a health check. Start with {@link
 * nl.beschutwerk.operate.watch.Metric}, which lists every metric; {@link nl.beschutwerk.operate.watch.StateSnapshot} reads them from
 * the database, {@link nl.beschutwerk.operate.watch.CommandWatch} writes them as files after a command. No metric has a figure, a
 * person or a word of a deliverer, and failing to measure never fails anything else.
 */
@NullMarked
package nl.beschutwerk.operate.watch;

import org.jspecify.annotations.NullMarked;
