/**
 * The register of deliveries in the database: which were received, what was found in each, and when their rows were removed.
 * Receiving and loading both write to it, and neither is known here. Start with
 * {@link nl.beschutwerk.intake.register.DeliveryRegister}.
 */
@NullMarked
package nl.beschutwerk.intake.register;

import org.jspecify.annotations.NullMarked;
