package nl.beschutwerk.job.publishing;

import java.util.List;

/**
 * What a command that decides on publication did.
 *
 * @param done what was done, a sentence each; empty where there was nothing to do
 */
public record Publication(List<String> done) {

    public Publication {
        done = List.copyOf(done);
    }
}
