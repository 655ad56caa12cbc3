package nl.beschutwerk.intake.layout;

import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param name in lower case
 * @param required whether the file must have it, and each row a value in it
 * @param content what its values tell
 */
public record Column(String name, boolean required, Content content) {

    static Column required(String name) {
        return required(name, Content.OPEN);
    }

    static Column required(String name, Content content) {
        return new Column(name, true, content);
    }

    static Column optional(String name) {
        return optional(name, Content.OPEN);
    }

    static Column optional(String name, Content content) {
        return new Column(name, false, content);
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
