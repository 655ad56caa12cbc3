package nl.beschutwerk.job.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Audits;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.FiguresProof;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.job.explain.VerifyFault.Kind;
import nl.beschutwerk.job.publishing.PublishedDashboard;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.measure.SeriesBreaks;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.PublishedFolder;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFile;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseManifest;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import nl.beschutwerk.release.SealCheck;
import nl.beschutwerk.release.SealCheck.Fault;
import org.springframework.context.annotation.Import;

/** Compares every sealed and published file with its checksum, and every figure in the sealed files with the database. */
@Import(PublishedDashboard.class)
public final class VerifyRun {

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final SealCheck sealCheck;
    private final FigureStore figureStore;
    private final PublishedDashboard dashboard;
    private final Interruption interruption;

    /** Creates the use case for the releases of one database. */
    VerifyRun(
            ReleaseRegister register,
            ReleaseStates states,
            SealCheck sealCheck,
            FigureStore figureStore,
            PublishedDashboard dashboard,
            Interruption interruption) {
        this.register = register;
        this.states = states;
        this.sealCheck = sealCheck;
        this.figureStore = figureStore;
        this.dashboard = dashboard;
        this.interruption = interruption;
    }

    /**
     * Verifies every release, or only those of one quarter if it is given.
     *
     * @param output the folder in which releases are sealed
     * @param published the folder of the published files
     * @throws OperatorMistakeException if there is no release
     */
    public Verification run(Optional<Quarter> quarter, Path output, Path published) throws IOException, SQLException {
        return interruption.breakable(() -> new Pass(output, published).run(quarter));
    }

    /** One pass over the releases, with the counts and faults so far. */
    private final class Pass {

        private final Path output;
        private final Path published;
        private final List<VerifyFault> faults = new ArrayList<>();
        private long files;
        private long figures;
        private int ofOtherCode;

        private Pass(Path output, Path published) {
            this.output = output;
            this.published = published;
        }

        Verification run(Optional<Quarter> quarter) throws IOException {
            List<ReleaseStatus> releases = quarter.map(states::of).orElseGet(states::all);
            if (releases.isEmpty()) {
                throw new OperatorMistakeException("There is no release"
                        + quarter.map(wanted -> " of " + wanted).orElse("")
                        + " to verify. " + ReleasedQuarters.inWords(states));
            }
            for (ReleaseStatus standing : releases) {
                interruption.check();
                sealed(standing);
                if (standing.isPublished()) {
                    published(standing.release());
                }
            }
            releases.stream()
                    .map(standing -> standing.release().quarter())
                    .distinct()
                    .filter(one -> releases.stream()
                            .noneMatch(standing -> standing.release().quarter().equals(one) && standing.isPublished()))
                    .map(one -> new PublishedFolder(published, one).place())
                    .filter(Files::exists)
                    .forEach(place ->
                            faults.add(VerifyFault.of(Kind.ADDED, place, "nothing of this quarter is published")));
            unknownVersions(quarter);
            if (quarter.isEmpty()) {
                dashboard();
            }
            return new Verification(releases.size(), files, figures, ofOtherCode, faults);
        }

        /** The dashboard shows all quarters, and must be what the published releases make. */
        private void dashboard() throws IOException {
            Path place = PublishedDashboard.in(published);
            try {
                dashboard
                        .faults(published)
                        .forEach((path, fault) -> faults.add(VerifyFault.of(
                                Kind.of(fault),
                                place.resolve(path),
                                switch (fault) {
                                            case CHANGED -> "is not what the published releases make";
                                            case MISSING -> "is missing";
                                            case ADDED -> "does not belong there";
                                        }
                                        + ". The command publish-due makes the dashboard again.")));
            } catch (OperatorMistakeException e) {
                // The file of the release is not as it was sealed; its checksum has named it already.
                faults.add(VerifyFault.ofUnreadable(String.valueOf(e.getMessage())));
            }
        }

        /** A folder named like a release could be taken for one. */
        private void unknownVersions(Optional<Quarter> quarter) throws IOException {
            Set<Path> known = states.all().stream()
                    .map(ReleaseStatus::release)
                    .map(release -> new ReleaseFolder(output, release.quarter(), release.version()).sealed())
                    .collect(Collectors.toSet());
            for (Path folder : ReleaseFolder.versionsIn(output)) {
                boolean asked = quarter.map(one -> output.resolve(one.toString()))
                        .filter(place -> !folder.startsWith(place))
                        .isEmpty();
                if (asked && !known.contains(folder)) {
                    faults.add(VerifyFault.of(
                            Kind.ADDED,
                            folder,
                            "the database knows no such release. If a run was broken off while it sealed, the same run"
                                    + " finishes it; otherwise move the folder away."));
                }
            }
        }

        private void published(Release release) throws IOException {
            PublishedFolder folder = new PublishedFolder(published, release.quarter());
            checksums(release, folder.place(), folder.files());
        }

        private void sealed(ReleaseStatus standing) throws IOException {
            Release release = standing.release();
            ReleaseFolder folder = new ReleaseFolder(output, release.quarter(), release.version());
            checksums(release, folder.sealed(), folder.sealedFiles());
            if (folder.isInPlace()) {
                contents(standing, folder);
            }
        }

        private void checksums(Release release, Path place, List<ReleaseFile> present) throws IOException {
            files += present.size();
            for (Map.Entry<String, Fault> fault :
                    sealCheck.faults(release, present).entrySet()) {
                faults.add(VerifyFault.of(
                                Kind.of(fault.getValue()),
                                place.resolve(fault.getKey()),
                                inWords(fault.getValue()) + where(release, place, fault.getKey(), fault.getValue()))
                        .in(release));
            }
        }

        /** Names the first changed line of a manifest, because the database has its text. */
        private String where(Release release, Path place, String path, Fault fault) throws IOException {
            if (fault != Fault.CHANGED || !path.equals(ReleaseManifest.FILE_NAME)) {
                return "";
            }
            List<String> sealed = register.manifestOf(release).lines().toList();
            // The file may hold any bytes now; invalid UTF-8 is shown as replacement characters.
            List<String> found = new String(Files.readAllBytes(place.resolve(path)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int line = 0;
            while (line < Math.min(sealed.size(), found.size())
                    && sealed.get(line).equals(found.get(line))) {
                line++;
            }
            return ", from line " + (line + 1) + " on"
                    + (line < Math.min(sealed.size(), found.size())
                            ? ": " + entry(found.get(line)) + ", was " + entry(sealed.get(line))
                            : "");
        }

        /** Checks the figures in the files: the checksums say which file changed, this check says which cell. */
        private void contents(ReleaseStatus standing, ReleaseFolder folder) throws IOException {
            Release release = standing.release();
            try {
                Figures own = figureStore.protectedFigures(release);
                List<Release> earlier = earlier(release);
                FiguresProof proof = FiguresProof.of(
                        folder.sealed(),
                        own,
                        shown(earlier, own),
                        new Comparisons(
                                figureStore.changes(release),
                                figureStore.standings(release),
                                breaksOfMaking(release, earlier, own)),
                        correction(standing, own));
                figures += proof.compared();
                tell(release, proof.failures());
                // Other versions of the product have other labels. What they made was examined when it was sealed, and
                // its checksums tell that it is the same.
                if (release.codeVersion().equals(CodeVersion.text())) {
                    tell(
                            release,
                            Audits.examine(folder.sealed(), figureStore.composition(release), interruption)
                                    .failures());
                } else {
                    ofOtherCode++;
                }
            } catch (IOException | RuntimeException e) {
                if (interruption.isBehind(e)) {
                    throw e;
                }
                // A file that was tampered with may hold anything; its checksum has named it already.
                faults.add(VerifyFault.of(
                                Kind.UNREADABLE, folder.sealed(), "a file cannot be read back: " + e.getMessage())
                        .in(release));
            }
        }

        private Optional<Correction> correction(ReleaseStatus standing, Figures own) {
            Release release = standing.release();
            return standing.correctedVersion()
                    .flatMap(version -> states.find(release.quarter(), version))
                    .map(ReleaseStatus::release)
                    .map(corrected -> new Correction(
                            release.version(),
                            corrected.version(),
                            standing.reason().orElse(""),
                            Revision.between(figureStore.protectedFigures(corrected), own),
                            new TreeSet<>()));
        }

        private void tell(Release release, List<Failure> failures) {
            failures.forEach(failure -> faults.add(VerifyFault.of(failure).in(release)));
        }

        /** The releases of earlier quarters that a release was made with, oldest first. */
        private List<Release> earlier(Release release) {
            List<String> labels = register.inputsOf(release).ofKind(ReleaseInput.Kind.EERDERE_UITGAVE).stream()
                    .map(ReleaseInput::name)
                    .toList();
            return states.all().stream()
                    .map(ReleaseStatus::release)
                    .filter(one -> labels.contains(one.label()))
                    .sorted(Comparator.comparing(Release::quarter))
                    .toList();
        }

        /** The figures of the quarters that a release shows, each of the version it was made with. */
        private Map<Quarter, Figures> shown(List<Release> earlier, Figures own) {
            Map<Quarter, Figures> shown = new HashMap<>();
            shown.put(own.quarter(), own);
            earlier.forEach(one -> shown.put(one.quarter(), figureStore.protectedFigures(one)));
            return shown;
        }

        /** The breaks that the releases tell of; those by composition need the reference files of the time. */
        private static List<SeriesBreak> breaksOfMaking(Release release, List<Release> earlier, Figures own) {
            List<SeriesBreaks.Point> series = Stream.concat(earlier.stream(), Stream.of(release))
                    .map(one -> new SeriesBreaks.Point(one.quarter(), one.deliveryKind(), one.methodChoices()))
                    .toList();
            List<Area> areas = Arrays.stream(AreaLevel.values())
                    .flatMap(level -> own.areas(level).stream())
                    .toList();
            return SeriesBreaks.ofMaking(series, areas);
        }

        private static String entry(String line) {
            return line.strip().replaceAll(",$", "");
        }

        private static String inWords(Fault fault) {
            return switch (fault) {
                case CHANGED -> "is not as it was sealed";
                case MISSING -> "is missing";
                case ADDED -> "was not sealed";
            };
        }
    }

    /**
     * The result of a verification.
     *
     * @param releases the number of releases that were verified
     * @param files the number of files whose checksum was computed
     * @param figures the number of figures in files that were compared with the database
     * @param ofOtherCode the number of releases that another version of the product made, whose workbooks and letters were
     *     compared by their checksums alone
     * @param differences from what was sealed
     */
    public record Verification(int releases, long files, long figures, int ofOtherCode, List<VerifyFault> differences) {

        public Verification {
            differences = List.copyOf(differences);
        }

        /** The differences, one line each: release, file, position and difference. */
        public List<String> faults() {
            return differences.stream().map(VerifyFault::inWords).toList();
        }
    }
}
