package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * A page of the dashboard.
 *
 * @param file relative to the folder of its language
 * @param heading of the page, before which the mark stands in its title
 * @param mark that stands in title, header, pictures and print; nothing if there is none
 * @param navigation to the main pages
 * @param regions links to the pages of all regions
 * @param sections in the order of reading; the first has no heading of its own
 * @param rows where the figures of the page are as rows of data; empty if it shows none
 * @param foot lines at the end of the page
 */
public record Page(
        Words words,
        String file,
        String heading,
        List<Shown> mark,
        List<Link> navigation,
        List<Link> regions,
        Link otherLanguage,
        List<String> warnings,
        List<Section> sections,
        Optional<Link> rows,
        List<List<Shown>> foot) {

    public Page {
        mark = List.copyOf(mark);
        navigation = List.copyOf(navigation);
        regions = List.copyOf(regions);
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** The title in the window. */
    public String title() {
        return Shown.titled(mark, heading);
    }

    /** Its classes in the style sheet: whether it is about an area, and whether its figures are invented. */
    public String look() {
        boolean isOfArea = sections.stream().anyMatch(section -> section.id().equals("stand"));
        return (isOfArea ? "of-area" : "other") + (mark.isEmpty() ? "" : " invented");
    }

    /**
     * A section.
     *
     * @param id by which links find it
     * @param heading empty for the first section, which the title of the page heads
     */
    public record Section(String id, String heading, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
