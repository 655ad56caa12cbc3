package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.util.List;
import nl.beschutwerk.domain.StopSignal;

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
     * @param wanted asked before each row: requested if the process is asked to end, or another part has failed
     * @throws nl.beschutwerk.domain.OperatorMistakeException when a file has changed since it was received
     */
    void load(String part, StopSignal wanted) throws IOException;

    /** Counts the rows, finds what is only found among all of them, and says what the loading came to. */
    LoadOutcome settle() throws IOException;

    /** Takes back what was loaded, if the database still can. */
    void abandon(Exception reason);
}
