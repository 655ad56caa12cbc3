package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of text as readers see it. Where it stands for a figure, it carries a claim: what it is of, so that the audit can look
 * it up in the open data.
 *
 * @param claim the kind of number, and the codes of the figure, with a space between them; empty for words
 */
public record Shown(String text, State state, String claim) {

    /** Words, Dutch words on a page in another language, an amount, or the reason why there is none. */
    public enum State {
        WORDS,
        DUTCH,
        GIVEN,
        HIDDEN,
        ABSENT
    }

    static Shown words(String text) {
        return new Shown(text, State.WORDS, "");
    }

    /** Words of which a page says that they are Dutch, so that a screen reader speaks them as such. */
    static Shown inDutch(String text) {
        return new Shown(text, State.DUTCH, "");
    }

    /** The text of pieces, one behind the other. */
    static String text(List<Shown> pieces) {
        return pieces.stream().map(Shown::text).collect(Collectors.joining());
    }

    /** A title with its mark, if it has one, before it. */
    static String titled(List<Shown> mark, String heading) {
        return mark.isEmpty() ? heading : text(mark) + ": " + heading;
    }

    /** Whether it stands for a figure. */
    public boolean isOfFigure() {
        return state != State.WORDS && state != State.DUTCH;
    }

    /** Whether it is in Dutch on a page that is not. */
    public boolean isInDutch() {
        return state == State.DUTCH;
    }

    /** The words of the claim; none for words. */
    List<String> claimed() {
        return claim.isEmpty() ? List.of() : List.of(claim.split(" "));
    }

    /** The state in lower case, as the style sheet names it. */
    public String look() {
        return switch (state) {
            case WORDS, DUTCH -> "words";
            case GIVEN -> "given";
            case HIDDEN -> "hidden";
            case ABSENT -> "absent";
        };
    }
}
