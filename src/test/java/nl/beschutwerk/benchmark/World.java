package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.sample.Sample;
import nl.beschutwerk.sample.Sample.SampleRequest;
import nl.beschutwerk.sample.Sample.SampleResult;

/**
 * Deliveries of a requested size, about invented people; equal requests give equal deliveries.
 *
 * @param reference folder of the reference data
 */
record World(Path reference) {

    static final Quarter QUARTER = Quarter.parse("2024-Q4");

    private static final long SEED = 2025;

    /** The number of employments, and below that of advices, per thousand persons in the last quarter of 2024. */
    private static final long EMPLOYMENTS_OF_THOUSAND = 1398;

    private static final long ADVICES_OF_THOUSAND = 1268;
    private static final long THOUSAND = 1000;

    /** A delivery of about this number of employments. */
    SampleResult ofEmployments(long employments, Path folder) throws IOException {
        return write(QUARTER, employments * THOUSAND / EMPLOYMENTS_OF_THOUSAND, folder);
    }

    /** A delivery about a population that has about this number of advices by the end of 2024. */
    SampleResult ofAdvices(long advices, Quarter quarter, Path folder) throws IOException {
        return write(quarter, advices * THOUSAND / ADVICES_OF_THOUSAND, folder);
    }

    private SampleResult write(Quarter quarter, long persons, Path folder) throws IOException {
        return Sample.write(
                new SampleRequest(quarter, Math.max(1, persons), SEED, false, false, reference, folder),
                StopSignal.NEVER);
    }
}
