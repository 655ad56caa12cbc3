package nl.beschutwerk.operate.page;

import java.util.List;

/**
 * A page, as the template shows it.
 *
 * @param root the way to the first page: {@code ./} or {@code ../}
 * @param self the way to this page, to load it again
 * @param made when it was made, in Dutch time
 */
public record Page(String heading, String root, String self, String made, List<Section> sections) {

    public Page {
        sections = List.copyOf(sections);
    }

    static final String ROOT = "./";
    static final String ROOT_FROM_BELOW = "../";

    /** Whether this is the first page. */
    public boolean isFirst() {
        return root.equals(ROOT);
    }
}
