package nl.beschutwerk.domain;

import java.util.regex.Pattern;

/** Texts that the operator or the data team write, and that reports show. */
public final class ReportText {

    /** Printable letters and signs of the Latin scripts; among them no space that looks like another, and no soft hyphen. */
    private static final Pattern SHOWN_EVERYWHERE = Pattern.compile(
            "[ -~\\x{A1}-\\x{AC}\\x{AE}-\\x{17F}\\x{2013}\\x{2014}\\x{2018}\\x{2019}\\x{201C}\\x{201D}\\x{20AC}]*");

    private ReportText() {}

    /** Whether every kind of report can show each character of a text. */
    public static boolean isShownEverywhere(String text) {
        return SHOWN_EVERYWHERE.matcher(text).matches();
    }
}
