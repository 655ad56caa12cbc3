package nl.beschutwerk.weighing;

/** What is counted: persons with a valid indication, of whom some work and the others do not. */
enum Measure {
    VALID("V", "geldige_indicaties"),
    WORKING("W", "werkzame_personen"),
    NOT_WORKING("N", "niet_werkend");

    private final String letter;
    private final String indicator;

    Measure(String letter, String indicator) {
        this.letter = letter;
        this.indicator = indicator;
    }

    /** One letter, as in a file of true counts. */
    String letter() {
        return letter;
    }

    /** Its code in the figures of a release. */
    String indicator() {
        return indicator;
    }
}
