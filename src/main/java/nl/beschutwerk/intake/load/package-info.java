/**
 * Loads the rows of a received delivery into the database with COPY, checks each row and the rows together, and decides
 * whether so many are rejected that the delivery is refused. Start with
 * {@link nl.beschutwerk.intake.load.DeliveryLoader}, which chooses the loader of a kind of delivery.
 */
@NullMarked
package nl.beschutwerk.intake.load;

import org.jspecify.annotations.NullMarked;
