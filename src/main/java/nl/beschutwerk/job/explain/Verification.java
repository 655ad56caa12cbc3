package nl.beschutwerk.job.explain;

import java.util.List;

/**
 * Whether everything is as it was sealed.
 *
 * @param releases that were looked at
 * @param files whose checksum was taken
 * @param figures in files that were held against the database
 * @param faults what is not as it was sealed, a line each: release, file, place, what
 */
public record Verification(int releases, long files, long figures, List<String> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }
}
