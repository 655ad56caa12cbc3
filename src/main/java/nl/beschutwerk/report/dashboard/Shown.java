package nl.beschutwerk.report.dashboard;

import java.util.List;

/**
 * A piece of text as readers see it. Where it stands for a figure, it carries a claim: what it is of, so that the audit can look
 * it up in the open data.
 *
 * @param claim the kind of number, and the codes of the figure, with a space between them; empty for words
 */
public record Shown(String text, State state, String claim) {

    /** Words, an amount, or the reason why there is none. Each looks different. */
    public enum State {
        WORDS,
        GIVEN,
        HIDDEN,
        ABSENT
    }

    static Shown words(String text) {
        return new Shown(text, State.WORDS, "");
    }

    /** Whether it stands for a figure. */
    public boolean isOfFigure() {
        return state != State.WORDS;
    }

    /** The words of the claim; none for words. */
    List<String> claimed() {
        return claim.isEmpty() ? List.of() : List.of(claim.split(" "));
    }

    /** The state in lower case, as the style sheet names it. */
    public String look() {
        return switch (state) {
            case WORDS -> "words";
            case GIVEN -> "given";
            case HIDDEN -> "hidden";
            case ABSENT -> "absent";
        };
    }
}
