package nl.beschutwerk.report.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Area;

/**
 * The order in which Dutch lists name areas: accents, capitals, apostrophes and hyphens make no difference
 * ({@code 's-Gravenhage} stands among the names with an s), and a space comes before every letter. It depends on no locale
 * data of the machine.
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
