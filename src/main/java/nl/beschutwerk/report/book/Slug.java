package nl.beschutwerk.report.book;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as part of a file name: lower case, without accents, slashes or spaces. */
final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** For example {@code noordoost-brabant} or {@code s-hertogenbosch}. */
    static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    }
}
