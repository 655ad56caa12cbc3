package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A language of the pages: where they are, and how it writes numbers. All its words are in one message file. */
enum Language {
    NL("nl", "", ".", ","),
    EN("en", "en/", ",", ".");

    private static final int DIGITS_OF_GROUP = 3;

    private final String code;
    private final String folder;
    private final String grouping;
    private final String point;

    Language(String code, String folder, String grouping, String point) {
        this.code = code;
        this.folder = folder;
        this.grouping = grouping;
        this.point = point;
    }

    /** As in the {@code lang} attribute of a page. */
    String code() {
        return code;
    }

    /** The folder of the pages within the dashboard, with a slash at its end; empty for the pages at the top. */
    String folder() {
        return folder;
    }

    /** The way from a page in this language to the top of the dashboard: empty, or ending with a slash. */
    String toTop() {
        return folder.isEmpty() ? "" : "../";
    }

    /** The language that a page in this one links to. */
    Language other() {
        return this == NL ? EN : NL;
    }

    /** Rounded half away from zero, and never {@code -0}. */
    String number(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int end = digits.indexOf('.');
        StringBuilder text = new StringBuilder(end < 0 ? digits : digits.substring(0, end));
        for (int at = text.length() - DIGITS_OF_GROUP; at > 0; at -= DIGITS_OF_GROUP) {
            text.insert(at, grouping);
        }
        return (rounded.signum() < 0 ? "-" : "") + text + (end < 0 ? "" : point + digits.substring(end + 1));
    }
}
