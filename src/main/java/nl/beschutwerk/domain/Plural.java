package nl.beschutwerk.domain;

/** Numbers of things for the console, in English. */
public final class Plural {

    private Plural() {}

    /** Such as {@code 1 file} and {@code 2 files}; for nouns whose plural ends in s. */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
