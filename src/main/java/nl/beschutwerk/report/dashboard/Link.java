package nl.beschutwerk.report.dashboard;

/**
 * A link.
 *
 * @param href relative to the page that it is on
 * @param isHere whether it leads to that page itself
 */
public record Link(String text, String href, boolean isHere) {}
