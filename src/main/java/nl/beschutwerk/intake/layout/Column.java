package nl.beschutwerk.intake.layout;

/**
 * A column of a layout.
 *
 * @param name in lower case
 * @param required whether the file must have it, and each row a value in it
 * @param identifying whether a value in it could identify a person; such values are shown nowhere
 */
public record Column(String name, boolean required, boolean identifying) {

    static Column required(String name) {
        return new Column(name, true, false);
    }

    static Column optional(String name) {
        return new Column(name, false, false);
    }
}
