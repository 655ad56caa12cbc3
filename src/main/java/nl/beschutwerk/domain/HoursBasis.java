package nl.beschutwerk.domain;

import java.util.Locale;

/** Which hours of an employment take precedence: the contract hours or the paid hours. */
public enum HoursBasis {
    CONTRACT,
    VERLOOND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
