package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.runs.AffectedReleases;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.PublishedFolder;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import nl.beschutwerk.report.dashboard.PublishedSite;
import nl.beschutwerk.report.dashboard.QuarterPages;
import org.jspecify.annotations.Nullable;

/** The pages of the quarters that are or were published, by the database, and their files in the published folders. */
final class DashboardQuarters {

    private static final String FOLDER = "dashboard/";

    private final Path published;
    private final List<QuarterPages> quarters = new ArrayList<>();
    private final Map<Quarter, Map<String, Sha256>> sealed = new HashMap<>();
    private Optional<Release> newest = Optional.empty();

    private DashboardQuarters(Path published) {
        this.published = published;
    }

    static DashboardQuarters of(
            Path published, ReleaseStates states, ReleaseRegister register, AffectedReleases affected) {
        SortedMap<Quarter, List<ReleaseStatus>> known = states.all().stream()
                .filter(standing -> standing.publishedAt().isPresent())
                .collect(Collectors.groupingBy(
                        standing -> standing.release().quarter(), TreeMap::new, Collectors.toList()));
        DashboardQuarters all = new DashboardQuarters(published);
        known.forEach((quarter, versions) -> all.add(quarter, versions, register, affected));
        return all;
    }

    private void add(
            Quarter quarter, List<ReleaseStatus> versions, ReleaseRegister register, AffectedReleases affected) {
        Optional<Release> shown = versions.stream()
                .filter(ReleaseStatus::isPublished)
                .map(ReleaseStatus::release)
                .findFirst();
        Map<String, Sha256> files =
                shown.map(release -> pagesOf(release, register)).orElse(Map.of());
        quarters.add(new QuarterPages(
                quarter,
                versions.stream().anyMatch(standing -> standing.release().synthetic()),
                shown.isPresent(),
                new TreeSet<>(files.keySet()),
                versions.stream()
                        .flatMap(standing -> pagesOf(standing.release(), register).keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                versions.stream()
                        .flatMap(standing -> standing.withdrawnAt().stream())
                        .reduce((earlier, later) -> later)
                        .map(DutchTime::dayOf),
                shown.map(affected::withdrawnIn).orElse(List.of()).stream()
                        .map(Release::quarter)
                        .collect(Collectors.toCollection(TreeSet::new))));
        sealed.put(quarter, files);
        newest = shown.or(() -> newest);
    }

    private static Map<String, Sha256> pagesOf(Release release, ReleaseRegister register) {
        Map<String, Sha256> pages = new TreeMap<>();
        register.filesOf(release).stream()
                .filter(file -> file.path().startsWith(FOLDER))
                .forEach(file -> pages.put(file.path().substring(FOLDER.length()), file.hash()));
        return pages;
    }

    PublishedSite site() {
        return new PublishedSite(quarters, this::read);
    }

    /** The release of the latest published quarter if it has no pages, because an earlier version of the product made it. */
    Optional<Release> newestWithoutPages() {
        return newest.filter(
                release -> sealed.getOrDefault(release.quarter(), Map.of()).isEmpty());
    }

    /** Reads a published file, which must be as it was sealed. */
    private byte[] read(Quarter quarter, String file) throws IOException {
        Path path = new PublishedFolder(published, quarter).place().resolve(FOLDER + file);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw notAsSealed(path, e);
        }
        if (!Sha256.ofBytes(bytes).equals(sealed.getOrDefault(quarter, Map.of()).get(file))) {
            throw notAsSealed(path, null);
        }
        return bytes;
    }

    private static OperatorMistakeException notAsSealed(Path path, @Nullable Throwable cause) {
        return new OperatorMistakeException(
                "The dashboard cannot be made: " + ProjectPaths.shown(path)
                        + " is not as it was sealed. Restore the published"
                        + " folder of the quarter, from the release in the output folder or from a backup. The command"
                        + " publish-due then makes the dashboard.",
                cause);
    }
}
