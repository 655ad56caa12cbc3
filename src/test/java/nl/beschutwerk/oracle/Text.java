package nl.beschutwerk.oracle;

import java.util.Arrays;

/** Text in code-point order. */
final class Text {

    private Text() {}

    static int compare(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
