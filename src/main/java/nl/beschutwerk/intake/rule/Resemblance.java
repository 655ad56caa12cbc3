package nl.beschutwerk.intake.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The similarity of two column names, ignoring case, accents, punctuation and the order of their words: the share of pairs of
 * adjacent letters that they have in common (the Dice coefficient).
 */
final class Resemblance {

    /** From this percentage on, one name may be meant for the other: einddatum for datum_einde, gelsacht for geslacht. */
    private static final int LEAST_PERCENT = 50;

    /** All names of the contract are far shorter. */
    private static final int LONGEST_NAME = 100;

    private Resemblance() {}

    /**
     * Returns the similarity, from 0 (nothing in common) to 100 (the same letters); 0 if the names are too different to be
     * meant for each other.
     */
    static int percent(String one, String other) {
        if (one.length() > LONGEST_NAME || other.length() > LONGEST_NAME) {
            return 0;
        }
        String first = letters(one);
        String second = letters(other);
        if (!first.isEmpty() && first.equals(second)) {
            return 100;
        }
        List<String> left = pairs(first);
        List<String> right = pairs(second);
        int pairs = left.size() + right.size();
        if (pairs == 0) {
            return 0;
        }
        int common = 0;
        for (String pair : left) {
            common += right.remove(pair) ? 1 : 0;
        }
        int percent = 200 * common / pairs;
        return percent >= LEAST_PERCENT ? percent : 0;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> pairs(String letters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
