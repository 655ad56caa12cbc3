package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.sample.Sample;
import nl.beschutwerk.sample.Sample.SampleRequest;
import nl.beschutwerk.sample.Sample.SampleResult;

/**
 * Deliveries of the size that is asked for, about invented people; the same each time.
 *
 * @param reference folder of the reference data
 */
record World(Path reference) {

    static final Quarter QUARTER = Quarter.parse("2024-Q4");

    private static final long SEED = 2025;

    /** In the last quarter of 2024 a thousand persons of such a world have so many employments and advices. */
    private static final long EMPLOYMENTS_OF_THOUSAND = 1398;

    private static final long ADVICES_OF_THOUSAND = 1268;
    private static final long THOUSAND = 1000;

    /** A delivery of about so many employments. */
    SampleResult ofEmployments(long employments, Path folder) throws IOException {
        return write(QUARTER, employments * THOUSAND / EMPLOYMENTS_OF_THOUSAND, folder);
    }

    /** A delivery of a world that has about so many advices by the end of 2024. */
    SampleResult ofAdvices(long advices, Quarter quarter, Path folder) throws IOException {
        return write(quarter, advices * THOUSAND / ADVICES_OF_THOUSAND, folder);
    }

    private SampleResult write(Quarter quarter, long persons, Path folder) throws IOException {
        return Sample.write(
                new SampleRequest(quarter, Math.max(1, persons), SEED, false, false, reference, folder),
                StopSignal.NEVER);
    }
}
