package nl.beschutwerk.report.excel;

/** The widths of the letters of Arial, from which the number of lines of a wrapped text follows. */
final class LetterWidths {

    private static final char FIRST = ' ';

    /** In thousandths of the size of the letters, from the space to the tilde. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
                278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
                584
    };

    /** Also that of letters with an accent, but for an i. */
    private static final int DIGIT = 556;

    private LetterWidths() {}

    /** The width of a text in digits, the unit of the widths of columns. */
    static double inDigits(String text) {
        return text.chars().map(LetterWidths::width).sum() / (double) DIGIT;
    }

    private static int width(int letter) {
        int place = letter - FIRST;
        return place >= 0 && place < WIDTHS.length ? WIDTHS[place] : DIGIT;
    }
}
