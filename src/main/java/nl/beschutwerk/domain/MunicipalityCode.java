package nl.beschutwerk.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gemeentecode in its one normal form of four digits. Registers write it in several ways: {@code 0363}, {@code 363} (the
 * ministerial regulation) and {@code GM0363} (CBS).
 *
 * @param digits exactly four digits
 */
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode> {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern FORM = Pattern.compile("(?:GM)?(\\d{1,4})");

    public MunicipalityCode {
        if (!FOUR_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A gemeentecode has four digits, not \"" + digits + "\"");
        }
    }

    /** Reads any of the forms; empty if the text has none of them, or is all zeros. */
    public static Optional<MunicipalityCode> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String padded = "0".repeat(4 - matcher.group(1).length()) + matcher.group(1);
        return padded.equals("0000") ? Optional.empty() : Optional.of(new MunicipalityCode(padded));
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
