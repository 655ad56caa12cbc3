/**
 * Loads the rows of a received delivery into the database with COPY, validates each row by itself and all rows together, and
 * refuses the delivery if too many rows are rejected. Start with {@link nl.beschutwerk.intake.load.DeliveryLoader};
 * {@link nl.beschutwerk.intake.load.DeliveryLoaders} chooses the loader for a kind of delivery.
 */
@NullMarked
package nl.beschutwerk.intake.load;

import org.jspecify.annotations.NullMarked;
