package nl.beschutwerk.domain;

import java.util.Locale;

/** The kinds of delivery (soort): persons and their employments, or headcounts. */
public enum DeliveryKind {
    MICRODATA,
    AANTALLEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
