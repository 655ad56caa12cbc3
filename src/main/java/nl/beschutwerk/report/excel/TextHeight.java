package nl.beschutwerk.report.excel;

/** How many lines a text takes when it wraps; a careful guess, since fonts differ between machines. */
final class TextHeight {

    /** Room that programs leave at the sides of a cell, in characters. */
    private static final int PADDING = 2;

    /** Width of a letter in running text, in that of a digit, which column widths count in; on the safe side. */
    private static final double AVERAGE_LETTER = 0.92;

    private static final float LEADING = 1.3f;

    private TextHeight() {}

    /** Lines of a text of this size in a column of so many characters of the standard size. */
    static int lines(String text, int columnWidth, int points, boolean bold) {
        int room = room(columnWidth, points, bold);
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            lines += (used - 1) / room;
            used = used > room ? (used - 1) % room + 1 : used;
        }
        return lines;
    }

    /** Letters of this size that fit in so many characters of the standard size. */
    static int room(int width, int points, boolean bold) {
        double perCharacter = AVERAGE_LETTER * (points / 12.0) * (bold ? 1.1 : 1.0);
        return Math.max(1, (int) ((width - PADDING) / perCharacter));
    }

    static float height(int lines, int points) {
        return lines * points * LEADING + 3;
    }
}
