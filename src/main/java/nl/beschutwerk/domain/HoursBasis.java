package nl.beschutwerk.domain;

import java.util.Locale;

/** Which hours of an employment come first: those of the contract or those paid. */
public enum HoursBasis {
    CONTRACT,
    VERLOOND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
