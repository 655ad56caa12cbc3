package nl.beschutwerk.report.dashboard;

import java.util.List;

/**
 * A page without figures, at an address where there are none, or that lists where there are some.
 *
 * @param heading of the page, before which the mark stands in its title
 * @param mark that stands in title and header; nothing if there is none
 * @param lines one paragraph each
 */
public record Notice(
        Words words, String heading, List<Shown> mark, List<String> lines, List<Link> links, Link otherLanguage) {

    public Notice {
        mark = List.copyOf(mark);
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /** The title in the window. */
    public String title() {
        return Shown.titled(mark, heading);
    }
}
