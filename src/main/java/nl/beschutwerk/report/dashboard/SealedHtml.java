package nl.beschutwerk.report.dashboard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Quarter;

/**
 * Makes of a page, as it was sealed in a release, the page that stands in the published dashboard. Two things change: links that
 * leave the dashboard of the release lead to the published files of its quarter, and what was not known at the seal is said above
 * the title. All else stays, to the byte.
 */
public final class SealedHtml {

    /**
     * The line above the title where notices are put. Pages that were sealed with it stay as they are for good, so it is never
     * changed.
     */
    public static final String NOTICES = "<!-- notices -->";

    /** A link out of the folder of the page; the same words in a text are none, for there a tag cannot begin. */
    private static final Pattern UPWARD = Pattern.compile("(<a\\b[^<>]*? href=\")((?:\\.\\./)+)");

    private static final int STEP = "../".length();

    private final String html;
    private final PageAddress sealed;

    SealedHtml(String html, PageAddress sealed) {
        this.html = html;
        this.sealed = sealed;
    }

    /**
     * The text of the page at an address of the published dashboard.
     *
     * @param quarter of its release
     * @param notices HTML that stands above the title; empty if there is none
     * @throws IllegalStateException if the page has no place for notices, or more than one
     */
    String at(PageAddress address, Quarter quarter, String notices) {
        int place = html.indexOf(NOTICES);
        if (place < 0 || place != html.lastIndexOf(NOTICES)) {
            throw new IllegalStateException(
                    "The page " + sealed.path() + " of " + quarter + " has no place for notices");
        }
        int end = place + NOTICES.length();
        return linked(html.substring(0, end), address, quarter)
                + (notices.isEmpty() ? "" : "\n" + notices.strip())
                + linked(html.substring(end), address, quarter);
    }

    private String linked(String part, PageAddress address, Quarter quarter) {
        String release = address.toTop() + "../" + quarter + "/";
        return UPWARD.matcher(part).replaceAll(link -> {
            int up = link.group(2).length() / STEP - sealed.depth();
            if (up > 1) {
                throw new IllegalStateException(
                        "The page " + sealed.path() + " of " + quarter + " leads out of its release");
            }
            return Matcher.quoteReplacement(up == 1 ? link.group(1) + release : link.group());
        });
    }
}
