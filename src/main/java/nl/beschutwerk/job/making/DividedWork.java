package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.domain.StopSignal;
import org.springframework.batch.core.ExitStatus;

/** The work of a partitioned step: parts that do not depend on each other, and an end that needs all of them. */
interface DividedWork {

    /** Begins the work, and names its parts, in the order in which their failures are told. */
    List<String> begin() throws IOException, SQLException;

    /**
     * Does a part, from any thread.
     *
     * @param stop to be asked between pieces of the part: requested if the process is asked to end, or another part has failed
     */
    void part(String name, StopSignal stop) throws IOException;

    /** Ends the work when all parts are done, and says what it did. */
    Done end() throws IOException, SQLException;

    /**
     * Takes back what was done, after a part or the end has failed or was stopped.
     *
     * @param reason why, also an error of the machine; what goes wrong with taking back may be suppressed in it
     */
    void abandon(Throwable reason);

    /**
     * What the work did.
     *
     * @param status of the step, with what it did in words
     * @param written how many rows or files were written
     */
    record Done(ExitStatus status, long written) {}
}
