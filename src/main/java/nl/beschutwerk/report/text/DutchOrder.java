package nl.beschutwerk.report.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Area;

/**
 * The order of names of areas in Dutch lists: accents, capitals, apostrophes and hyphens make no difference ({@code
 * 's-Gravenhage} is among the names with an s), and a space comes before every letter. The order does not depend on locale data
 * of the machine.
 */
public final class DutchOrder {

    private static final Pattern IGNORED = Pattern.compile("[\\p{M}'’-]+");

    private DutchOrder() {}

    /** By name; of equal names, by code. */
    public static Comparator<Area> byName() {
        return Comparator.comparing((Area area) -> key(area.name()))
                .thenComparing(Area::name)
                .thenComparing(Area::code);
    }

    private static String key(String name) {
        return IGNORED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
