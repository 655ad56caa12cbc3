package nl.beschutwerk.disclosure;

import nl.beschutwerk.domain.OperatorMistakeException;

/** The failure if nothing protects a count. It names the place, but not which of its counts is small. */
final class UnprotectedCountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    UnprotectedCountException(Cell exposed) {
        this.place = exposed.place().areaCode() + " (breakdown "
                + exposed.place().breakdown().code() + ")";
    }

    /**
     * The same for the operator, with what it may come from and what to do.
     *
     * @param earlierVersions whether earlier versions of the quarter show anything that is still the same
     * @param otherQuarters the other quarters that are published, in words; empty if there are none
     */
    OperatorMistakeException inWords(boolean earlierVersions, String otherQuarters) {
        StringBuilder message = new StringBuilder("No choice of hidden figures protects all counts of " + place
                + ", or none was found within the work allowed.");
        if (earlierVersions) {
            message.append(
                    " Earlier versions of this quarter show figures that cannot be hidden any more, and beside the new"
                            + " ones they most likely give a small count away. Withdraw the versions that nobody has seen; if there"
                            + " are none, wait with this correction until there is more to correct.");
        }
        if (!otherQuarters.isEmpty()) {
            message.append(
                    " What is published of " + otherQuarters + " may give a small count away whatever this release"
                            + " hides. Withdraw a quarter that nobody has seen, and make it again after this one.");
        }
        message.append(" Fewer persons than usual make it likelier: check that the delivery is complete.");
        return new OperatorMistakeException(message.toString(), this);
    }
}
