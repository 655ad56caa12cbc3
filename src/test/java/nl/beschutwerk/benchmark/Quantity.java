package nl.beschutwerk.benchmark;

import java.util.List;

/** The measured quantities of a run; times in milliseconds, memory in kB. */
enum Quantity {
    /** Copying the same rows over one connection into tables without keys, constraints or indexes. */
    BARE_COPY,
    CHECK_AND_LOAD("receive", "load", "reconcile"),
    MEASURE("measure"),
    PROTECT_AND_COMPARE("protect", "compare"),
    REPORT("report"),
    AUDIT_AND_SEAL("audit", "seal"),
    /** From the start of the launcher to the end of the process. */
    WHOLE_RUN,
    /** From the start of the launcher to its end, if the command only opens and closes the database. */
    START_AND_STOP,
    /** The most memory in use, including garbage. */
    PEAK_HEAP,
    /** The most memory still in use after a collection. */
    PEAK_LIVE_HEAP,
    /** The most resident memory of the Java process; 0 if the system does not report it. */
    PEAK_RESIDENT;

    @SuppressWarnings("ImmutableEnumChecker") // a copy by List.of
    private final List<String> steps;

    Quantity(String... steps) {
        this.steps = List.of(steps);
    }

    /** The steps of the job whose time this quantity includes; empty if it is not a time of steps. */
    List<String> steps() {
        return steps;
    }
}
