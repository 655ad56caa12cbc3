package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.util.List;

/**
 * The loading of one delivery in parts, which do not depend on each other and may be done at the same time. When all parts are done
 * it is settled; after a failure it is abandoned.
 */
public interface DeliveryLoading {

    /** The names of the parts, short ones, in the order of the manifest. */
    List<String> parts();

    /**
     * Loads a part, from any thread.
     *
     * @throws java.util.concurrent.CancellationException when another part has failed, so that this one is not wanted any more
     * @throws nl.beschutwerk.domain.OperatorMistakeException when a file has changed since it was received
     */
    void load(String part) throws IOException;

    /** Counts the rows, finds what is only found among all of them, and says what the loading came to. */
    LoadOutcome settle() throws IOException;

    /** Takes back what was loaded, if the database still can. */
    void abandon(Exception reason);
}
