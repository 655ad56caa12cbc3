package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * What stands above the title of a published page, and was not known when the page was sealed.
 *
 * @param banners that there are newer figures, that newer ones were withdrawn, or that some of these were
 * @param quarters the link to the list of all quarters; empty if there is only one
 */
public record Above(Words words, List<Banner> banners, Optional<Link> quarters) {

    public Above {
        banners = List.copyOf(banners);
    }

    /**
     * A warning.
     *
     * @param text one or more sentences
     * @param link to better figures; empty if there are none to lead to
     */
    public record Banner(String text, Optional<Link> link) {}
}
