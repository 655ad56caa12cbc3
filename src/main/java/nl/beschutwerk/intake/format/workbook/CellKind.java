package nl.beschutwerk.intake.format.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kind of value that a cell shows its number as, according to its format. See ECMA-376 part 1, section 18.8.31. */
enum CellKind {
    /** The number itself. */
    NUMBER,
    /** The date, without any time. */
    DATE,
    /** The date and the time of day. */
    DATE_AND_TIME,
    /** Elapsed time in hours only: {@code [h]}. */
    ELAPSED_HOURS,
    /** Elapsed time in hours and minutes: {@code [h]:mm}. */
    ELAPSED_MINUTES,
    /** Elapsed time in hours, minutes and seconds: {@code [h]:mm:ss}. */
    ELAPSED_SECONDS,
    /** Any other time: a time of day, or an elapsed time that is shown only in part. */
    TIME;

    /** Excel's maximum length of a format. */
    private static final int MAX_FORMAT = 255;

    /** Quoted text, an escaped character, and characters that only add space. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].");

    /** Colours, conditions, currencies and languages, but not elapsed time. */
    private static final Pattern BRACKETS = Pattern.compile("\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]");

    private static final Pattern HALF_OF_DAY = Pattern.compile("am/pm|a/p");
    private static final Pattern PARTS_OF_SECOND = Pattern.compile("(s\\]?)\\.0+");

    /** The format for unformatted numbers, and the placeholders for digits. */
    private static final Pattern OF_NUMBERS = Pattern.compile("general|[0#?@]");

    private static final Pattern OF_TIMES = Pattern.compile("[hs]|\\[m+\\]");
    private static final Pattern OF_YEARS_AND_DAYS = Pattern.compile("[yd]");

    private static final Pattern HOURS = Pattern.compile("\\[h+\\]");
    private static final Pattern MINUTES = Pattern.compile("\\[h+\\][:.]?mm");
    private static final Pattern SECONDS = Pattern.compile("\\[h+\\][:.]?mm[:.]?ss");

    /** Returns the kind of a format, from its section for positive numbers. */
    static CellKind of(String format) {
        if (format.length() > MAX_FORMAT) {
            return NUMBER;
        }
        String shown = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        shown = BRACKETS.matcher(shown.split(";", 2)[0]).replaceAll("").replace(" ", "");
        String halves = HALF_OF_DAY.matcher(shown).replaceAll("h");
        String signs = PARTS_OF_SECOND.matcher(halves).replaceAll("$1");
        if (OF_NUMBERS.matcher(signs).find()) {
            return NUMBER;
        }
        boolean days = OF_YEARS_AND_DAYS.matcher(signs).find();
        if (OF_TIMES.matcher(signs).find()) {
            return days ? DATE_AND_TIME : timeOf(shown);
        }
        return days || signs.contains("m") ? DATE : NUMBER;
    }

    private static CellKind timeOf(String shown) {
        if (HOURS.matcher(shown).matches()) {
            return ELAPSED_HOURS;
        }
        if (MINUTES.matcher(shown).matches()) {
            return ELAPSED_MINUTES;
        }
        return SECONDS.matcher(shown).matches() ? ELAPSED_SECONDS : TIME;
    }
}
