package nl.beschutwerk.intake.finding;

import java.util.Locale;

/** Makes delivered text safe to show in a console, a file or a workbook. */
public final class PlainText {

    private static final String CUT = "…";

    private PlainText() {}

    /**
     * Returns the text on one line, truncated to a length. Characters that control the display instead of showing a glyph
     * (control, format, line or paragraph separator, unpaired surrogate, private use, unassigned) are written as their
     * {@code \}{@code u} escape.
     */
    public static String visible(String text, int maxLength) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), maxLength));
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            String next = steers(codePoint) ? escape(codePoint) : Character.toString(codePoint);
            boolean last = position + Character.charCount(codePoint) == text.length();
            if (shown.length() + next.length() > maxLength - (last ? 0 : CUT.length())) {
                return shown.append(CUT).toString();
            }
            shown.append(next);
            position += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    /** Returns the text like {@link #visible(String, int)}, without truncation; for the console. */
    public static String visible(String text) {
        return visible(text, Integer.MAX_VALUE);
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String escape(int codePoint) {
        return Character.isBmpCodePoint(codePoint)
                ? String.format(Locale.ROOT, "\\u%04x", codePoint)
                : String.format(Locale.ROOT, "\\u{%x}", codePoint);
    }
}
