package nl.beschutwerk.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.consistency.BookArea;
import nl.beschutwerk.audit.consistency.OpenData;

/**
 * The files that {@code LEESMIJ.txt} promises to recipients, beside the open data: for the country and for every region with
 * figures a workbook in both formats and a letter, and an archive of all files of each form. The open data tell which areas these
 * are, so that nothing can be missing unnoticed.
 */
final class PromisedFiles {

    private static final String GUIDE = "LEESMIJ.txt";
    private static final Pattern VERSION = Pattern.compile("Dit is versie (\\d+)\\. .*");

    /** The forms in which an area has its figures. */
    enum Form {
        EXCEL("excel", ".xlsx", "de werkmap"),
        ODS("ods", ".ods", "de werkmap"),
        LETTER("pdf", ".pdf", "de brief");

        private final String folder;
        private final String extension;
        private final String label;

        Form(String folder, String extension, String label) {
            this.folder = folder;
            this.extension = extension;
            this.label = label;
        }

        /** The ledger of the cells of all files of this form, relative to the release. */
        String ledger() {
            return "controle/cellen-" + folder + ".csv";
        }
    }

    private final Path release;
    private final String stem;
    private final Set<BookArea> areas;
    private final List<Failure> failures = new ArrayList<>();

    PromisedFiles(Path release, OpenData openData) throws IOException {
        this.release = release;
        this.stem = "beschut-werk-" + openData.quarter() + version(openData);
        this.areas = openData.areasOfBooks();
        require(GUIDE, "ontbreekt in de uitgave");
        Set<String> archives = Arrays.stream(Form.values()).map(this::archive).collect(Collectors.toSet());
        in(release).stream()
                .filter(file -> file.endsWith(".zip") && !archives.contains(file))
                .forEach(this::unexpected);
    }

    /** How the names of files tell the version, which those of a first version do not. */
    private String version(OpenData openData) {
        List<String> versions = openData.readMe().stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> version.group(1))
                .distinct()
                .toList();
        if (versions.size() != 1) {
            failures.add(new Failure("opendata/leesmij.txt", "", "zegt niet welke versie dit is"));
            return "";
        }
        return versions.get(0).equals("1") ? "" : "-v" + versions.get(0);
    }

    /** The files of a form that are there, relative to the release, ordered by name. */
    List<String> present(Form form) throws IOException {
        return in(release.resolve(form.folder)).stream()
                .map(file -> form.folder + "/" + file)
                .filter(file -> file.endsWith(form.extension))
                .toList();
    }

    /** The names of what is in a folder, in order; none if it is not there. */
    private static List<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String archive(Form form) {
        return stem + "-" + form.folder + ".zip";
    }

    private void unexpected(String file) {
        failures.add(new Failure(file, "", "hoort niet in de uitgave"));
    }

    /**
     * Notes which files of a form are missing, which nobody expects, and what is wrong with its archive.
     *
     * @param described the files that its ledger describes
     */
    void check(Form form, Set<String> described) throws IOException {
        List<String> present = present(form);
        Set<String> expected = areas.stream()
                .map(area -> form.folder + "/" + stem + "-" + area.inFileName() + form.extension)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new TreeSet<>(described);
        wanted.addAll(expected);
        wanted.stream()
                .filter(file -> !present.contains(file))
                .forEach(file -> failures.add(new Failure(file, "", form.label + " ontbreekt in de uitgave")));
        in(release.resolve(form.folder)).stream()
                .map(file -> form.folder + "/" + file)
                .filter(file -> !expected.contains(file))
                .forEach(this::unexpected);
        String archive = archive(form);
        if (require(archive, "het archief ontbreekt in de uitgave")) {
            ReleaseArchives.problems(release.resolve(archive), release.resolve(form.folder), present)
                    .forEach(problem -> failures.add(new Failure(archive, "", problem)));
        }
    }

    private boolean require(String file, String problem) {
        boolean there = Files.isRegularFile(release.resolve(file));
        if (!there) {
            failures.add(new Failure(file, "", problem));
        }
        return there;
    }

    List<Failure> failures() {
        return failures;
    }
}
