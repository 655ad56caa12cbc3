package nl.beschutwerk.intake.layout;

import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param name in lower case
 * @param required whether the file must have it, and each row a value in it
 * @param content what its values tell
 * @param effectOfAbsence what leaving out the whole column does to figures, as a Dutch sentence: such a column may be left out
 *     only where the manifest says so. Null where leaving it out moves no figure, or where it is required
 */
public record Column(
        String name,
        boolean required,
        Content content,
        @Nullable String effectOfAbsence) {

    static Column required(String name) {
        return required(name, Content.OPEN);
    }

    static Column required(String name, Content content) {
        return new Column(name, true, content, null);
    }

    static Column optional(String name) {
        return optional(name, Content.OPEN);
    }

    static Column optional(String name, Content content) {
        return new Column(name, false, content, null);
    }

    /** The same, of which the absence from a file moves figures. */
    Column missedWhenAbsent(String effect) {
        return new Column(name, required, content, effect);
    }

    /** Whether every value in it is kept out of sight, for it could identify a person. */
    public boolean identifying() {
        return content.identifying();
    }

    /** What a finding may show of a value in it; null where that could identify a person. */
    public @Nullable String shown(@Nullable String value) {
        return value != null && content.mayShow(value) ? value : null;
    }
}
