package nl.beschutwerk.domain;

import java.util.Locale;

/** The numbers that describe a region's rank. The code is a column of the open data; recipients read the label. */
public enum RankNumber {
    PLAATS("Plaats op de ranglijst"),
    GERANGSCHIKT("Aantal regio's op de ranglijst"),
    KWART("Kwart van de ranglijst");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String label;

    RankNumber(String label) {
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** The label that recipients read, in Dutch. */
    public String label() {
        return label;
    }

    public int of(RegionStanding.Rank rank) {
        return switch (this) {
            case PLAATS -> rank.place();
            case GERANGSCHIKT -> rank.ranked();
            case KWART -> rank.quartile();
        };
    }
}
