package nl.beschutwerk.benchmark;

import java.util.List;

/** What is measured of a run; times in milliseconds, memory in kB. */
enum Quantity {
    /** The same rows, copied over one connection into tables without keys, constraints or indexes. */
    BARE_COPY,
    CHECK_AND_LOAD("receive", "load", "reconcile"),
    MEASURE("measure"),
    PROTECT_AND_COMPARE("protect", "compare"),
    REPORT("report"),
    AUDIT_AND_SEAL("audit", "seal"),
    /** From the start of the launcher to the end of the process. */
    WHOLE_RUN,
    /** From the start of the launcher to its end, with nothing done but opening and closing the database. */
    START_AND_STOP,
    /** Most that was in use, what could be cleared away among it. */
    PEAK_HEAP,
    /** Most that was still in use after a collection. */
    PEAK_LIVE_HEAP,
    /** Most memory of the machine that the Java process held; 0 where the system does not tell. */
    PEAK_RESIDENT;

    @SuppressWarnings("ImmutableEnumChecker") // a copy by List.of
    private final List<String> steps;

    Quantity(String... steps) {
        this.steps = List.of(steps);
    }

    /** The steps of the job that it is the time of; none for what is not a matter of steps. */
    List<String> steps() {
        return steps;
    }
}
