package nl.beschutwerk.report.dashboard;

/**
 * A link.
 *
 * @param href relative to the page that it is on
 * @param isHere whether it leads to that page itself
 * @param isToDutch whether it leads from a page in another language to something in Dutch
 */
public record Link(String text, String href, boolean isHere, boolean isToDutch) {

    Link(String text, String href, boolean isHere) {
        this(text, href, isHere, false);
    }
}
