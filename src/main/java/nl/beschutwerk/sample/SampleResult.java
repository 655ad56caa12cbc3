package nl.beschutwerk.sample;

import java.util.List;

/**
 * A delivery that was written.
 *
 * @param advices rows of the file
 * @param employments likewise
 * @param payPeriods likewise
 * @param valid persons with a valid indication at the reference date, as its control totals say
 * @param working those of them who work
 * @param planted what was planted in it; empty unless faults were asked for
 */
public record SampleResult(
        long advices, long employments, long payPeriods, long valid, long working, List<PlantedFault> planted) {

    public SampleResult {
        planted = List.copyOf(planted);
    }
}
