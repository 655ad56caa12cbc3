package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.domain.StopSignal;
import org.springframework.batch.core.ExitStatus;

/** The work of a partitioned step: independent parts, and a final piece of work that needs all of them. */
interface DividedWork {

    /** Begins the work and returns the names of its parts, in the order in which their failures are reported. */
    List<String> begin() throws IOException, SQLException;

    /**
     * Does a part, from any thread.
     *
     * @param stop to be checked between pieces of the part: requested if the process is asked to end, or another part has
     *     failed
     */
    void part(String name, StopSignal stop) throws IOException;

    /** Finishes the work when all parts are done, and reports what was done. */
    Done end() throws IOException, SQLException;

    /**
     * Undoes the work after a part or {@link #end} has failed or was stopped.
     *
     * @param reason the failure, which may be an {@link Error}; a failure to undo the work may be added as suppressed
     */
    void abandon(Throwable reason);

    /**
     * What the work did.
     *
     * @param status of the step, with a description of what it did
     * @param written the number of rows or files written
     */
    record Done(ExitStatus status, long written) {}
}
