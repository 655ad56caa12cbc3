package nl.beschutwerk.domain;

/**
 * The country, a labour-market region or a municipality, as it is at some date.
 *
 * @param code {@code NL}, {@code AM01} and the like, or the four digits of a gemeentecode
 * @param name as recipients know it
 */
public record Area(AreaLevel level, String code, String name) {

    public static final Area NEDERLAND = new Area(AreaLevel.LAND, "NL", "Nederland");
}
