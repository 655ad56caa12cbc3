package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * A page without figures, at an address where there are none, or that lists where there are some.
 *
 * @param mark that stands in title and header; empty if there is none
 * @param lines one paragraph each
 */
public record Notice(
        Words words, String title, Optional<String> mark, List<String> lines, List<Link> links, Link otherLanguage) {

    public Notice {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }
}
