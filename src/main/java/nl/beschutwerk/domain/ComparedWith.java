package nl.beschutwerk.domain;

import java.util.Locale;

/** The earlier quarters that a figure is compared with. */
public enum ComparedWith {
    VORIG_KWARTAAL("vorig kwartaal"),
    JAAR_EERDER("een jaar eerder");

    private final String label;

    ComparedWith(String label) {
        this.label = label;
    }

    /** The code that the database uses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The comparison with this code. */
    public static ComparedWith ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The label that recipients read, in Dutch. */
    public String label() {
        return label;
    }

    public Quarter quarterFor(Quarter quarter) {
        return this == VORIG_KWARTAAL ? quarter.previous() : quarter.yearBefore();
    }
}
