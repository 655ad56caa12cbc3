package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.runs.AffectedReleases;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFile;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.SealCheck.Fault;
import nl.beschutwerk.release.SwappedFolder;
import nl.beschutwerk.report.dashboard.PublishedSite;
import nl.beschutwerk.report.dashboard.PublishedSite.Content;
import nl.beschutwerk.report.dashboard.SealedHtml;

/**
 * The folder {@code published/dashboard}. It is made of the published releases and of nothing else, so it is made again whenever
 * it differs from what they make, and the same releases give the same bytes.
 */
public final class PublishedDashboard {

    private static final String NAME = "dashboard";
    private static final String START = "index.html";

    /** The first pages that readers open. */
    private static final List<String> STARTS = List.of(START, "en/index.html");

    /** What a page with figures has, and a notice has not. */
    private static final String FIGURE = " data-figure=\"";

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final Interruption interruption;
    private final AffectedReleases affected;

    /** Creates the dashboard of the releases of one database. */
    PublishedDashboard(ReleaseRegister register, ReleaseStates states, Interruption interruption) {
        this.register = register;
        this.states = states;
        this.interruption = interruption;
        this.affected = new AffectedReleases(register, states, interruption);
    }

    /**
     * Puts the folder up to date, in one rename. The caller holds the lock of what is published.
     *
     * @param published the folder of the published files
     * @return what was done, one sentence each; empty if nothing was to be done
     * @throws OperatorMistakeException if a published file is not as it was sealed, or the folder is not the product's
     */
    List<String> update(Path published) throws IOException {
        SwappedFolder folder = new SwappedFolder(published, NAME);
        DashboardQuarters quarters = DashboardQuarters.of(published, states, register, affected);
        PublishedSite site = quarters.site();
        try {
            if (faults(folder.files(), site.files()).isEmpty()) {
                folder.tidy();
                return List.of();
            }
            requireOwn(folder.place());
            folder.show(copy -> write(site, copy));
        } catch (OperatorMistakeException e) {
            throw removeWithdrawn(folder, site, e)
                    ? new OperatorMistakeException(
                            e.getMessage()
                                    + " The dashboard showed figures that were withdrawn, and was removed; the command"
                                    + " publish-due makes it again.",
                            e)
                    : e;
        } catch (IOException | RuntimeException e) {
            removeWithdrawn(folder, site, e);
            throw e;
        }
        return List.of(
                "The dashboard is in " + ProjectPaths.shown(folder.place().resolve(START)) + ".");
    }

    /**
     * Removes the dashboard if it could not be put up to date and shows figures that were withdrawn: better none for a while than
     * that. Tells whether it did.
     */
    private static boolean removeWithdrawn(SwappedFolder folder, PublishedSite site, Exception failure) {
        try {
            boolean shows = isOfProduct(folder.place()) && showsWithdrawn(folder, site);
            if (shows) {
                folder.remove();
            }
            return shows;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    /** That the newest published release has no pages; empty if it has. */
    Optional<String> remark(Path published) {
        return DashboardQuarters.of(published, states, register, affected)
                .newestWithoutPages()
                .map(Release::label)
                .map(label ->
                        label + " is not in the dashboard: an earlier version of the product made it, without pages.");
    }

    /**
     * The files of the folder that differ from what the published releases make, ordered by path.
     *
     * @param published the folder of the published files
     * @throws OperatorMistakeException if a published file is not as it was sealed
     */
    public NavigableMap<String, Fault> faults(Path published) throws IOException {
        return faults(
                new SwappedFolder(published, NAME).files(),
                DashboardQuarters.of(published, states, register, affected)
                        .site()
                        .files());
    }

    /** The folder, whether or not it exists. */
    public static Path in(Path published) {
        return new SwappedFolder(published, NAME).place();
    }

    private NavigableMap<String, Fault> faults(List<ReleaseFile> present, SortedMap<String, Content> wanted)
            throws IOException {
        NavigableMap<String, Fault> faults = new TreeMap<>();
        wanted.keySet().forEach(path -> faults.put(path, Fault.MISSING));
        for (ReleaseFile file : present) {
            interruption.check();
            Content content = wanted.get(file.path());
            if (content == null) {
                faults.put(file.path(), Fault.ADDED);
            } else if (file.hash().equals(Sha256.ofBytes(content.bytes()))) {
                faults.remove(file.path());
            } else {
                faults.put(file.path(), Fault.CHANGED);
            }
        }
        return faults;
    }

    private void write(PublishedSite site, Path folder) throws IOException {
        for (Map.Entry<String, Content> file : site.files().entrySet()) {
            interruption.check();
            Path path = folder.resolve(file.getKey());
            PrivateFiles.createParent(path);
            PrivateFiles.write(path, file.getValue().bytes());
        }
    }

    /** Whether readers see figures at the addresses of withdrawn quarters. */
    private static boolean showsWithdrawn(SwappedFolder folder, PublishedSite site) throws IOException {
        for (String address : site.withdrawn()) {
            if (has(folder.place().resolve(address), FIGURE)) {
                return true;
            }
        }
        return false;
    }

    private static void requireOwn(Path place) throws IOException {
        if (!isOwn(place)) {
            throw new OperatorMistakeException(ProjectPaths.shown(place)
                    + " holds files that the product did not make. Move them away; the command publish-due then puts the"
                    + " dashboard there.");
        }
    }

    /** Whether the folder may be replaced: it is not there, it is empty, or the product made it. */
    private static boolean isOwn(Path place) throws IOException {
        return Files.exists(place.resolve(START))
                ? has(place.resolve(START), SealedHtml.NOTICES)
                : isOfProduct(place) || isEmpty(place);
    }

    /** Whether the product made one of the first pages in the folder. */
    private static boolean isOfProduct(Path place) throws IOException {
        for (String page : STARTS) {
            if (has(place.resolve(page), SealedHtml.NOTICES)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is such a file, with these words in it, whatever its encoding. */
    private static boolean has(Path file, String words) throws IOException {
        return Files.isRegularFile(file)
                && Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    }

    private static boolean isEmpty(Path place) throws IOException {
        if (!Files.exists(place)) {
            return true;
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.findAny().isEmpty();
        }
    }
}
