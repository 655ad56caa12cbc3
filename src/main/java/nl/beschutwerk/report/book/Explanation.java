package nl.beschutwerk.report.book;

/**
 * One explanation.
 *
 * @param kind of explanation, such as Begrip or Teken
 * @param subject what the explanation is about
 */
record Explanation(String kind, String subject, String text) {}
