package nl.beschutwerk.disclosure;

/**
 * One amount in the table of all that adds up.
 *
 * @param value its true amount: persons, events, hours or jobs
 * @param least what everyone knows it to be at least
 * @param unit which {@link Unit} hides it; {@link #NOWHERE} where no figure gives it
 * @param known whether everyone knows it, hidden or not
 * @param small whether it is a count that may not be found out
 */
record Cell(Quantity quantity, Place place, double value, double least, int unit, boolean known, boolean small) {

    /** The unit of an amount that no figure gives. */
    static final int NOWHERE = -1;
}
