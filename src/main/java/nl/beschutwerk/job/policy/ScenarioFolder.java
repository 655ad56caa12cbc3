package nl.beschutwerk.job.policy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.policy.scenario.ScenarioFile;
import nl.beschutwerk.report.excel.ExcelReport;
import nl.beschutwerk.report.scenario.AllocationCsv;
import nl.beschutwerk.report.scenario.ScenarioBook;
import nl.beschutwerk.report.scenario.ScenarioContent;

/**
 * The folder of a scenario's outcome, for its owner alone. All files are made in a folder beside it, which then takes its place,
 * so that nobody finds half an outcome. The same inputs give the same bytes.
 */
final class ScenarioFolder {

    private static final String WORKBOOK = "verdeling.xlsx";
    private static final String LOCK = ".lock";
    private static final String WORK = ".werk-";
    private static final String OLD = ".oud-";
    private static final Set<String> FILES = Set.of(WORKBOOK, AllocationCsv.FILE, ScenarioManifest.FILE);

    private final Path scenarios;

    ScenarioFolder(Path scenarios) {
        this.scenarios = scenarios;
    }

    /** The folder of a scenario: what is made to be published has one of its own. */
    static String name(ScenarioContent content) {
        return content.scenario().name() + (content.publishable() ? ScenarioFile.PUBLISHABLE_END : "");
    }

    /**
     * Writes the files.
     *
     * @return their folder
     * @throws OperatorMistakeException if the folder holds files of somebody else
     */
    Path write(ScenarioContent content) throws IOException {
        // A folder that is there already may be of others too, and keeps its rights.
        PrivateFiles.createDirectories(scenarios);
        String name = name(content);
        Path folder = scenarios.resolve(name);
        try (FileChannel channel = PrivateFiles.open(scenarios.resolve(LOCK))) {
            // Another command may be writing the same scenario; its lock ends when its channel is closed.
            channel.lock();
            requireOurs(folder, content.publishable());
            Path work = scenarios.resolve(WORK + name);
            Path old = scenarios.resolve(OLD + name);
            delete(work);
            try {
                PrivateFiles.createDirectories(work);
                requireClosed(work);
                make(content, work);
                replace(folder, work, old);
            } finally {
                delete(work);
            }
        }
        return folder;
    }

    private void requireClosed(Path work) throws IOException {
        if (!PrivateFiles.close(work)) {
            throw new OperatorMistakeException("In " + ProjectPaths.shown(scenarios)
                    + " no folder can be closed to others, and the outcome is for its owner alone. Name a folder on another"
                    + " disk with --scenarios.");
        }
    }

    private static void make(ScenarioContent content, Path work) throws IOException {
        PrivateFiles.write(work.resolve(WORKBOOK), ExcelReport.workbook(ScenarioBook.of(content)));
        AllocationCsv.write(content, work);
        PrivateFiles.writeString(
                work.resolve(ScenarioManifest.FILE),
                ScenarioManifest.of(content, work, List.of(AllocationCsv.FILE, WORKBOOK)));
    }

    private static void replace(Path folder, Path work, Path old) throws IOException {
        delete(old);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Refuses to replace a folder in which somebody keeps something else. */
    private static void requireOurs(Path folder, boolean publishable) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<String> others = new TreeSet<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> found = Files.list(folder)) {
                found.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> !FILES.contains(file))
                        .forEach(others::add);
            }
        } else {
            others.add(String.valueOf(folder.getFileName()));
        }
        if (!others.isEmpty()) {
            throw new OperatorMistakeException(
                    "In " + ProjectPaths.shown(folder) + " there is something that is not of a" + " scenario: "
                            + String.join(", ", others) + ". Move it away, or give the scenario another name.");
        }
        Path manifest = folder.resolve(ScenarioManifest.FILE);
        if (Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)
                && !ScenarioManifest.confidential(manifest).equals(Optional.of(!publishable))) {
            throw new OperatorMistakeException("In " + ProjectPaths.shown(folder) + " there is an outcome of which "
                    + ScenarioManifest.FILE + " does not say that it is "
                    + (publishable ? "made to be published" : "confidential")
                    + ", as this one is. Move it away, or give the scenario another name.");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> files = new ArrayList<>();
            try (Stream<Path> found = Files.list(folder)) {
                found.forEach(files::add);
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
