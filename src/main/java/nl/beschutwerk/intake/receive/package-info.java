/**
 * Receives a delivery: reads its manifest and every file once, and finds all that can refuse it before a row of it is stored.
 * The result is a registered delivery with its findings; a refusal is a result and not an error. Start with
 * {@link nl.beschutwerk.intake.receive.DeliveryCheck}.
 */
@NullMarked
package nl.beschutwerk.intake.receive;

import org.jspecify.annotations.NullMarked;
