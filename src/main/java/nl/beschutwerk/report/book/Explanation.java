package nl.beschutwerk.report.book;

/**
 * One thing that is explained.
 *
 * @param kind of explanation, such as Begrip or Teken
 * @param subject what it is about
 */
record Explanation(String kind, String subject, String text) {}
