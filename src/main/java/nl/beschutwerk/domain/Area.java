package nl.beschutwerk.domain;

/**
 * The country, a labour-market region or a municipality, as it is at some date.
 *
 * @param code {@code NL}, a region code such as {@code AM01}, or the four digits of a gemeentecode
 * @param name as recipients know it
 */
public record Area(AreaLevel level, String code, String name) {

    public static final Area NEDERLAND = new Area(AreaLevel.LAND, "NL", "Nederland");
}
