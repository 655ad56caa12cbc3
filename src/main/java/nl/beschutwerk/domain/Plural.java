package nl.beschutwerk.domain;

/** Formats a number with its noun, in English, for the console. */
public final class Plural {

    private Plural() {}

    /** Gives {@code 1 file} and {@code 2 files}; for nouns whose plural ends in s. */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
