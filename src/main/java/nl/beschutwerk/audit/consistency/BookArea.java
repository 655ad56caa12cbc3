package nl.beschutwerk.audit.consistency;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;

/** An area that has a workbook in both formats and a letter: the country, or a region. */
public record BookArea(AreaLevel level, String code, String name) {

    private static final Pattern FILE =
            Pattern.compile("[a-z]+/beschut-werk-\\d{4}-Q\\d(?:-v\\d+)?-(.+)\\.(?:xlsx|ods|pdf)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    boolean isCountry() {
        return level == AreaLevel.LAND;
    }

    /** How the names of its files end, for example {@code nederland} or {@code AM01-groningen}. */
    public String inFileName() {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return isCountry() ? words : code + "-" + words;
    }

    /** Whether the name of a file, relative to the release, says that the file is about this area. */
    boolean isOf(String file) {
        Matcher named = FILE.matcher(file);
        return named.matches() && named.group(1).equals(inFileName());
    }
}
