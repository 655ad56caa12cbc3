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

    /** The thread begins to work on a quarter. What its lines were about before is to be {@link #set} again when it has ended. */
    public static void quarterBegins(String quarter) {
        List.of(VERSION, RUN, STEP).forEach(MDC::remove);
        MDC.put(QUARTER, quarter);
    }

    /**
     * It begins to work on a version of the quarter.
     *
     * @param version such as v1
     */
    public static void versionBegins(String version) {
        MDC.put(VERSION, version);
    }

    /**
     * It begins with a step.
     *
     * @param version of the quarter, such as v1, or what is done instead of making one
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
