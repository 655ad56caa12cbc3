/**
 * The register of deliveries in the database: the received deliveries, the findings on each, and the time at which their rows
 * were deleted. It does not depend on the packages for receiving and loading, which both write to it. Start with
 * {@link nl.beschutwerk.intake.register.DeliveryRegister}.
 */
@NullMarked
package nl.beschutwerk.intake.register;

import org.jspecify.annotations.NullMarked;
