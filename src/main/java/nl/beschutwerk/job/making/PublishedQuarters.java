package nl.beschutwerk.job.making;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.QuarterFigures;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;

/** What people may know of other quarters than the one of a release: the last version of each, and what older versions show. */
final class PublishedQuarters {

    private final FigureStore figures;

    PublishedQuarters(FigureStore figures) {
        this.figures = figures;
    }

    /**
     * The versions of every other quarter that people may know, oldest first.
     *
     * @param others the releases of other quarters that people may know, ordered by quarter and version
     */
    static List<List<Release>> versions(List<Release> others) {
        Map<Quarter, List<Release>> versions = new TreeMap<>();
        others.forEach(kept -> versions.computeIfAbsent(kept.quarter(), quarter -> new ArrayList<>())
                .add(kept));
        return List.copyOf(versions.values());
    }

    /**
     * What other quarters show and hide.
     *
     * @param others the versions of other quarters that people may know, ordered by quarter and version
     * @param reference areas at the reference dates
     * @param output the folder with the sealed releases
     * @throws OperatorMistakeException if the method of another release is gone
     */
    List<QuarterFigures> of(List<Release> others, ReferenceData reference, Path output) {
        return versions(others).stream()
                .map(versions -> published(versions, reference, output))
                .toList();
    }

    private QuarterFigures published(List<Release> versions, ReferenceData reference, Path output) {
        Release last = last(versions);
        Figures unprotected = figures.unprotectedFigures(last);
        Set<FigureKey> shown =
                new HashSet<>(knownFromOlder(versions, unprotected).keySet());
        figures.protectedFigures(last).stream()
                .filter(figure -> !(figure.value() instanceof FigureValue.Hidden))
                .map(Figure::key)
                .forEach(shown::add);
        return new QuarterFigures(
                unprotected,
                shown,
                figures.basePersons(last),
                Compositions.of(reference, last.quarter()),
                method(last, output));
    }

    /**
     * The amounts that versions before the last one show, and that are still the same.
     *
     * @param unprotected the figures of the last version
     */
    Map<FigureKey, FigureValue.Given> knownFromOlder(List<Release> versions, Figures unprotected) {
        return unprotected.sameIn(versions.subList(0, versions.size() - 1).stream()
                .map(figures::protectedFigures)
                .toList());
    }

    static Release last(List<Release> versions) {
        return versions.get(versions.size() - 1);
    }

    /** The method with which a sealed release was made. */
    static Method method(Release release, Path output) {
        return MethodReader.read(present(release, ReleaseFiles.method(sealed(release, output))))
                .method();
    }

    /**
     * A file of a sealed release.
     *
     * @throws OperatorMistakeException if it is gone
     */
    static Path file(Release release, Path output, String name) {
        return present(release, sealed(release, output).resolve(name));
    }

    private static Path sealed(Release release, Path output) {
        return new ReleaseFolder(output, release.quarter(), release.version()).sealed();
    }

    private static Path present(Release release, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new OperatorMistakeException("The file " + file + " is gone. People may have kept " + release.label()
                    + ", and what can be inferred from several quarters together is checked with its files. Put them back"
                    + " from a backup, or let the command run make them again.");
        }
        return file;
    }

    /** The composition of the country at a quarter's reference date, as disclosure control needs it. */
    static final class Compositions {

        private Compositions() {}

        static Composition of(ReferenceData reference, Quarter quarter) {
            SortedMap<String, List<String>> municipalities = new TreeMap<>();
            for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, quarter.referenceDate())) {
                municipalities.put(
                        region.code(),
                        reference.municipalitiesOf(region.code(), quarter.referenceDate()).stream()
                                .map(Area::code)
                                .toList());
            }
            return new Composition(municipalities);
        }
    }
}
