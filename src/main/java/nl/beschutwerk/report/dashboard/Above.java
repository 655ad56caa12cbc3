package nl.beschutwerk.report.dashboard;

import java.util.Optional;

/**
 * What stands above the title of a published page, and was not known when the page was sealed.
 *
 * @param banner that there are newer figures; empty on a page of the newest
 * @param quarters the link to the list of all quarters; empty if there is only one
 */
public record Above(Words words, Optional<Banner> banner, Optional<Link> quarters) {

    /**
     * A warning with a link.
     *
     * @param text one or more sentences
     */
    public record Banner(String text, Link link) {}
}
