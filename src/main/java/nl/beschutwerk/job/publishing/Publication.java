package nl.beschutwerk.job.publishing;

import java.util.List;

/**
 * What a command did that decides on publication.
 *
 * @param done what was done, one sentence for each action; empty if there was nothing to do
 */
public record Publication(List<String> done) {

    public Publication {
        done = List.copyOf(done);
    }
}
