/**
 * Receives a delivery: reads its manifest and every file, and finds everything that can refuse the delivery before any of its
 * rows are stored. The result is a registered delivery with its findings; a refusal is a result and not an error. Start with
 * {@link nl.beschutwerk.intake.receive.DeliveryCheck}.
 */
@NullMarked
package nl.beschutwerk.intake.receive;

import org.jspecify.annotations.NullMarked;
