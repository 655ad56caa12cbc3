package nl.beschutwerk.job.making;

import java.util.Arrays;
import java.util.List;

/** The steps of the job, in their order, by the names that the database and the console know them by. */
enum StepName {
    RECEIVE("receive", true),
    LOAD("load", true),
    RECONCILE("reconcile", true),
    MEASURE("measure", true),
    PROTECT("protect", true),
    COMPARE("compare", true),
    REPORT("report", true),
    AUDIT("audit", true),
    SEAL("seal", false),
    PREVIEW("preview", false),
    RESTORE("restore", false),
    RETURN("return", false);

    /** Separates the name of a step from that of a part, in the name of the part's own execution. */
    private static final String PART = ":";

    private final String text;
    private final boolean restartable;

    StepName(String text, boolean restartable) {
        this.text = text;
        this.restartable = restartable;
    }

    /** For the database and the console. */
    String text() {
        return text;
    }

    /**
     * The step of this name.
     *
     * @throws IllegalArgumentException if there is none: the name of every step of the job is to be listed here
     */
    static StepName of(String text) {
        return Arrays.stream(values())
                .filter(step -> step.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no step by the name " + text));
    }

    /** The steps that a restart may skip; the others are done or not. */
    static List<StepName> restartable() {
        return Arrays.stream(values()).filter(step -> step.restartable).toList();
    }

    /** Whether the name of an execution is that of a part of a step. */
    static boolean isPart(String execution) {
        return execution.contains(PART);
    }

    /** The name of the step, from the name of its execution or of the execution of one of its parts. */
    static String withoutPart(String execution) {
        return execution.split(PART, 2)[0];
    }

    /** The name of the part, from the name of its execution. */
    static String partOf(String execution) {
        return execution.substring(execution.indexOf(PART) + 1);
    }
}
