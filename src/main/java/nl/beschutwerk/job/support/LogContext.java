package nl.beschutwerk.job.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What lines in the log are about: the quarter, the version, the run and the step at which the thread is at work. */
public final class LogContext {

    private static final String QUARTER = "quarter";
    private static final String VERSION = "version";
    private static final String RUN = "run";
    private static final String STEP = "step";

    private LogContext() {}

    /** The thread begins to work on a quarter. */
    public static void quarterBegins(String quarter) {
        MDC.put(QUARTER, quarter);
    }

    /** It has ended its work on the quarter. */
    public static void quarterEnds() {
        List.of(QUARTER, VERSION, RUN, STEP).forEach(MDC::remove);
    }

    /**
     * It begins with a step.
     *
     * @param version of the quarter, such as v1
     * @param run the number of the run in the tables of Spring Batch
     */
    public static void stepBegins(String version, long run, String step) {
        MDC.put(VERSION, version);
        MDC.put(RUN, String.valueOf(run));
        MDC.put(STEP, step);
    }

    /** It has ended the step; the lines that follow are still about its run. */
    public static void stepEnds() {
        MDC.remove(STEP);
    }

    /** What the lines of this thread are about, for another thread that does a part of its work. */
    public static @Nullable Map<String, String> ofThread() {
        return MDC.getCopyOfContextMap();
    }

    /** The lines of this thread are about the same as those of another. */
    public static void set(@Nullable Map<String, String> ofOther) {
        if (ofOther == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(ofOther);
        }
    }
}
