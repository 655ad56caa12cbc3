package nl.beschutwerk.cli;

import nl.beschutwerk.domain.OperatorMistake;

/** A reason as the operator gives it: in one line, and not empty. */
final class Reason {

    private Reason() {}

    static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            throw new OperatorMistake("--reason is empty. Say in a sentence why; recipients will read it.");
        }
        return line;
    }
}
