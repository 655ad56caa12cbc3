package nl.beschutwerk.policy.allocation;

import nl.beschutwerk.domain.OperatorMistakeException;

/** A scenario that no division can satisfy, or that lacks what a variant rests on. The message says which, and what to change. */
public final class InfeasibleException extends OperatorMistakeException {

    private static final long serialVersionUID = 1L;

    InfeasibleException(String message) {
        super(message);
    }
}
