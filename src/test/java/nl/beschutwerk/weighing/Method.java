package nl.beschutwerk.weighing;

/** A means against disclosure: makes published counts of true counts, the same at each call. */
interface Method {

    /** Its name in a table, in Dutch. */
    String name();

    Published publish(Truth truth);

    /**
     * How likely a true count is published as this value, as far as an intruder knows: what a method does not leave to chance is
     * as likely for each count that its interval allows.
     */
    default double chance(int count, int value) {
        return 1;
    }
}
