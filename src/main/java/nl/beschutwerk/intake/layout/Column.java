package nl.beschutwerk.intake.layout;

import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param name in lower case
 * @param required whether the file must have the column, and each row a value in it
 * @param content the kind of its values
 * @param effectOfAbsence a Dutch sentence about the change in the figures if the whole column is left out; such a column may
 * be left out only if the manifest says so. Null if leaving it out changes no figure, or if the column is required
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

    /** Returns the same column, with the effect of its absence on the figures. */
    Column missedWhenAbsent(String effect) {
        return new Column(name, required, content, effect);
    }

    /** Returns whether values in the column are never shown, because they could identify a person. */
    public boolean identifying() {
        return content.identifying();
    }

    /** Returns the text that a finding may show of a value in the column; null if it could identify a person. */
    public @Nullable String shown(@Nullable String value) {
        return value != null && content.mayShow(value) ? value : null;
    }
}
