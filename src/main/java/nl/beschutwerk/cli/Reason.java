package nl.beschutwerk.cli;

import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.intake.value.CitizenNumber;

/** A reason as the operator gives it: in one line, not empty, and without a number of a person. */
final class Reason {

    private Reason() {}

    static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            throw new OperatorMistake("--reason is empty. Say in a sentence why; recipients will read it.");
        }
        if (CitizenNumber.mayBeIn(line)) {
            throw new OperatorMistake(
                    "--reason looks as if it holds a citizen service number (BSN), and recipients would read it. "
                            + "Say why without it.");
        }
        return line;
    }
}
