package nl.beschutwerk.sample;

import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;

/**
 * Which delivery is asked for.
 *
 * @param persons who have applied by the end of 2024; at least 1, at most {@link #MOST_PERSONS}
 * @param seed of the world
 * @param faults whether a few of every kind of row finding are planted
 * @param plain whether its files are not to be compressed
 * @param reference folder of the reference data
 * @param folder where the delivery is to stand; it must not be there, or be empty
 */
public record SampleRequest(
        Quarter quarter, long persons, long seed, boolean faults, boolean plain, Path reference, Path folder) {

    /** More than ever lived in the country. */
    public static final long MOST_PERSONS = 100_000_000;

    public SampleRequest {
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new IllegalArgumentException("Not a number of persons: " + persons);
        }
    }

    String deliveryName() {
        return "synthetisch-" + quarter + "-" + seed + "-" + persons + (faults ? "-fouten" : "");
    }
}
