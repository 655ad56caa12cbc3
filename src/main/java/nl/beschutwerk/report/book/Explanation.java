package nl.beschutwerk.report.book;

/**
 * One explanation.
 *
 * @param kind of explanation, such as Begrip or Teken
 * @param subject what the explanation is about
 * @param quotation whether its text stands in {@code opendata/leesmij.txt} too
 */
record Explanation(String kind, String subject, String text, boolean quotation) {

    /** In words of its own. */
    Explanation(String kind, String subject, String text) {
        this(kind, subject, text, false);
    }
}
