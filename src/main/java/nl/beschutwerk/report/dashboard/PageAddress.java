package nl.beschutwerk.report.dashboard;

import nl.beschutwerk.domain.Quarter;

/**
 * Where a file is within a dashboard.
 *
 * @param folder empty for a release's own dashboard and for fixed addresses, else a quarter with a slash at its end
 * @param file as in the dashboard of a release, such as {@code en/AM01.html}
 */
record PageAddress(String folder, String file) {

    private static final String PAGE = ".html";

    /** An address that stays the same from quarter to quarter. */
    static PageAddress fixed(String file) {
        return new PageAddress("", file);
    }

    /** The address of a file of one quarter, which stays the same when newer quarters come. */
    static PageAddress of(Quarter quarter, String file) {
        return new PageAddress(quarter + "/", file);
    }

    boolean isFixed() {
        return folder.isEmpty();
    }

    static boolean isPage(String file) {
        return file.endsWith(PAGE);
    }

    /** The way to it from the top of the dashboard. */
    String path() {
        return folder + file;
    }

    int depth() {
        return (int) path().chars().filter(character -> character == '/').count();
    }

    /** The way from the page to the top of the dashboard: empty, or ending with a slash. */
    String toTop() {
        return "../".repeat(depth());
    }

    /** The link from this page to another one. */
    String linkTo(PageAddress other) {
        return toTop() + other.path();
    }

    Language language() {
        return file.startsWith(Language.EN.folder()) ? Language.EN : Language.NL;
    }

    /** The same page in another language. */
    PageAddress in(Language language) {
        return new PageAddress(folder, language.folder() + name());
    }

    /** The name of the page, which is the same in every language. */
    String name() {
        return file.substring(language().folder().length());
    }
}
