package nl.beschutwerk.operate.schedule;

/** Receives what {@code serve} did, in lines without figures that are not published and without persons. */
public interface ServeReporter {

    /**
     * Reports something in one line.
     *
     * @param about a task, or {@code serve} itself
     * @param wrong whether somebody has to do something about it
     */
    void line(String about, String words, boolean wrong);
}
