package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.OpenData;

/**
 * The pages that a release must have: of the country, of every region with figures, of the regions beside each other, about the
 * figures and of the files, in both languages. Nothing else is in their folder but the rows of the pages.
 */
final class PromisedPages {

    private static final String FOLDER = "dashboard";
    private static final List<String> OTHERS = List.of("vergelijken.html", "over.html", "downloads.html");
    private static final long MOST_BYTES = 400_000;

    private final Path release;
    private final List<String> names = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    PromisedPages(Path release, OpenData openData) {
        this.release = release;
        openData.areasOfBooks().forEach(area -> names.add(ReadPage.of(area.code())));
        names.addAll(OTHERS);
    }

    /** The names of the pages of each language, in a fixed order. */
    List<String> names() {
        return names;
    }

    /** Whether a page is there and may be read. */
    boolean has(PageLanguage language, String name) throws IOException {
        String file = language.folder() + name;
        Path path = release.resolve(file);
        if (!Files.isRegularFile(path)) {
            failures.add(new Failure(file, "", "de bladzijde ontbreekt in de uitgave"));
            return false;
        }
        if (Files.size(path) > MOST_BYTES) {
            failures.add(new Failure(file, "", "is groter dan " + MOST_BYTES + " bytes"));
        }
        return true;
    }

    /**
     * Notes which files nobody expects.
     *
     * @param rows the files of rows that the pages promise
     */
    void checkOthers(Set<String> rows) throws IOException {
        Set<String> expected = new TreeSet<>(rows);
        for (PageLanguage language : PageLanguage.values()) {
            names.forEach(name -> expected.add(language.folder() + name));
        }
        rows.stream()
                .filter(file -> !Files.isRegularFile(release.resolve(file)))
                .forEach(file -> failures.add(new Failure(file, "", "ontbreekt in de uitgave")));
        Path folder = release.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !Files.isDirectory(file))
                    .map(file -> release.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !expected.contains(file))
                    .sorted()
                    .forEach(file -> failures.add(new Failure(file, "", "hoort niet in de uitgave")));
        }
    }

    List<Failure> failures() {
        return failures;
    }
}
