package nl.beschutwerk.audit.dashboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.consistency.BookArea;
import nl.beschutwerk.audit.consistency.OpenData;
import org.jsoup.nodes.Element;

/**
 * Proves that every link leads somewhere within the release by a relative path, to a part that exists; that the name of an area leads
 * to the page or the files of that area; and that the language of the page is the one that it says.
 */
final class LinksProof {

    private static final String FRAGMENT = "#";

    private final Path release;
    private final OpenData openData;
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<Path, Boolean> present = new HashMap<>();

    LinksProof(Path release, OpenData openData) {
        this.release = release.normalize();
        this.openData = openData;
    }

    /** Notes the parts of a page that links can lead to. All pages must be noted before one is checked. */
    void note(ReadPage page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.document().getElementsByAttribute("id")) {
            if (element.id().isEmpty() || !ids.add(element.id()) || Expressions.hasDigit(element.id())) {
                page.fault(element, "heeft een naam van een deel die leeg is, dubbel is, of een cijfer heeft");
            }
        }
        names.put(page.file(), ids);
    }

    void check(ReadPage page) {
        for (Element link : page.document().getElementsByAttribute("href")) {
            String href = link.attr("href");
            if (!link.normalName().equals("a") || !isThere(page, href)) {
                page.fault(link, "verwijst naar \"" + href + "\", en dat is niet in de uitgave");
            }
        }
        for (String attribute : Set.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
            for (Element element : page.document().getElementsByAttribute(attribute)) {
                if (!namesOf(page.file()).contains(element.attr(attribute))) {
                    page.fault(element, "heeft een naam die verwijst naar wat er niet is");
                }
            }
        }
        if (!page.document().select("html").attr("lang").equals(page.language().code())) {
            page.fault("html", "is niet in de taal die er staat");
        }
        areas(page);
        List<String> here = page.document().select("nav a[aria-current=page]").eachAttr("href");
        if (!here.equals(List.of(page.name()))
                || page.document().select("[aria-current=page]").size() != here.size()) {
            page.fault("nav", "noemt in het menu niet deze bladzijde, en geen andere, als die waar de lezer is");
        }
    }

    private boolean isThere(ReadPage page, String href) {
        if (href.isEmpty() || href.contains(":") || href.contains("\\") || href.startsWith("/") || href.contains("?")) {
            return false;
        }
        int at = href.indexOf(FRAGMENT);
        String file = at < 0 ? href : href.substring(0, at);
        String target = file.isEmpty() ? page.file() : target(page, file).orElse("");
        return !target.isEmpty() && (at < 0 || namesOf(target).contains(href.substring(at + 1)));
    }

    private Set<String> namesOf(String file) {
        return names.getOrDefault(file, Set.of());
    }

    private Optional<String> target(ReadPage page, String href) {
        Path path = path(page, href);
        return path.startsWith(release) && present.computeIfAbsent(path, Files::isRegularFile)
                ? Optional.of(address(page, href))
                : Optional.empty();
    }

    /** Where a link leads, relative to the release, whether there is a file or not. */
    String address(ReadPage page, String href) {
        return release.relativize(path(page, href)).toString().replace('\\', '/');
    }

    private Path path(ReadPage page, String href) {
        return release.resolve(page.language().folder()).resolve(href).normalize();
    }

    /** The names of areas in the menu, in tables and in the list of files. */
    private void areas(ReadPage page) {
        for (Element link : page.document().select("nav .regions a, th[scope=row] > a")) {
            if (openData.areasOfBooks().stream()
                    .filter(area -> ReadPage.of(area.code()).equals(link.attr("href")))
                    .noneMatch(area -> isName(page, area, link.text()))) {
                page.fault(link, "noemt \"" + link.text() + "\" en verwijst naar " + link.attr("href"));
            }
        }
        for (Element row : page.document().select("table.files > tbody > tr")) {
            String name = row.select("> th").text();
            boolean right = openData.areasOfBooks().stream()
                    .filter(area -> isName(page, area, name))
                    .anyMatch(area -> row.select("> td > a").stream()
                            .allMatch(link -> link.attr("href").matches(".*/[^/]+-" + area.inFileName() + "\\.[a-z]+")
                                    && link.text().endsWith(" " + name)));
            if (!right) {
                page.fault(row, "heeft bij " + name + " bestanden van een ander gebied");
            }
        }
    }

    private static boolean isName(ReadPage page, BookArea area, String name) {
        return (page.language() == PageLanguage.EN && ReadPage.of(area.code()).equals("index.html"))
                ? name.equals("The Netherlands")
                : name.equals(area.name());
    }
}
