package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.InventedRelease;
import nl.beschutwerk.disclosure.QuarterFigures;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.disclosure.Suppression.Choice;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of one quarter after the other: none reveals anything of itself or of another, with all others known. */
class QuartersUnderAttackIT {

    private static final int THRESHOLD = 5;
    private static final Quarter FIRST = Quarter.parse("2022-Q4");
    private static Method method;

    private final List<PublishedRelease> published = new ArrayList<>();
    private final List<QuarterFigures> figures = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheMethod() throws IOException {
        method = MethodReader.read(Path.of("data/reference/method.yaml")).method();
    }

    /** Flows of a year and quarters that overlap link the first with the last. */
    @Test
    void nineQuartersInARow() throws IOException {
        Quarter quarter = FIRST;
        for (int i = 0; i < 9; i++) {
            assertSafe(publish(quarter, InventedRelease.thinned(4, 2, 8, 400, 12 + 3 * i)));
            quarter = quarter.next();
        }
    }

    @Test
    void municipalitiesMergeBetweenQuarters() throws IOException {
        Quarter quarter = FIRST;
        for (int i = 0; i < 5; i++) {
            assertSafe(publish(
                    quarter,
                    i < 3
                            ? InventedRelease.thinned(9, 3, 6, 600, 20 + 7 * i)
                            : InventedRelease.merged(9, 3, 6, 600, 20 + 7 * i)));
            quarter = quarter.next();
        }
    }

    @Test
    void theSecondOfFiveQuartersIsCorrected() throws IOException {
        Quarter quarter = FIRST;
        for (int i = 0; i < 5; i++) {
            publish(quarter, InventedRelease.thinned(7, 3, 5, 700, 15 + 4 * i));
            quarter = quarter.next();
        }
        assertSafe(correct(1, InventedRelease.thinned(7, 3, 5, 700, 22)));
    }

    private static void assertSafe(IntruderResult result) {
        assertThat(result.hidden()).isNotEmpty();
        assertThat(result.exposed(THRESHOLD)).as(result.quarter().toString()).isEmpty();
        assertThat(result.revealed()).as(result.quarter().toString()).isEmpty();
    }

    private IntruderResult publish(Quarter quarter, InventedRelease release) throws IOException {
        Figures unprotected = release.figures(quarter);
        Choice choice = choose(release, unprotected, EarlierVersions.NONE, figures);
        PublishedRelease now = release(release, unprotected, choice.hidden(), Map.of());
        IntruderResult result = Intruder.on(
                now, List.copyOf(published), choice.possible(), THRESHOLD, new SolverWork(StopSignal.NEVER));
        published.add(now);
        figures.add(release.published(quarter, choice.hidden(), method));
        return result;
    }

    /** Makes another version of a quarter; what the first version shows and is still the same stays known. */
    private IntruderResult correct(int index, InventedRelease release) throws IOException {
        Quarter quarter = published.get(index).quarter();
        Figures before = published.get(index).unprotected();
        Set<FigureKey> shown = figures.get(index).shown();
        Figures unprotected = release.figures(quarter);
        Figures seen = new Figures(
                quarter,
                before.stream().filter(figure -> shown.contains(figure.key())).toList());
        EarlierVersions versions = new EarlierVersions(
                List.of(seen),
                keys(before)
                        .filter(key -> !shown.contains(key) && unprotected.isSameIn(before, key))
                        .collect(Collectors.toSet()));
        List<QuarterFigures> others = new ArrayList<>(figures);
        others.remove(index);
        List<PublishedRelease> releases = new ArrayList<>(published);
        releases.remove(index);
        Choice choice = choose(release, unprotected, versions, others);
        return Intruder.on(
                release(release, unprotected, choice.hidden(), unprotected.sameIn(List.of(seen))),
                releases,
                choice.possible(),
                THRESHOLD,
                new SolverWork(StopSignal.NEVER));
    }

    private static Choice choose(
            InventedRelease release, Figures unprotected, EarlierVersions versions, List<QuarterFigures> others) {
        return new Suppression(method, release.composition(), new SolverWork(StopSignal.NEVER))
                .choose(unprotected, release.basePersons(), versions, List.copyOf(others));
    }

    private static Stream<FigureKey> keys(Figures figures) {
        return figures.stream().map(figure -> figure.key());
    }

    private PublishedRelease release(
            InventedRelease release,
            Figures unprotected,
            Set<FigureKey> hidden,
            Map<FigureKey, FigureValue.Given> known)
            throws IOException {
        Quarter quarter = unprotected.quarter();
        return new PublishedRelease(
                quarter,
                PublishedFigures.write(folder.resolve(quarter + "-" + known.size() + ".csv"), unprotected, hidden),
                new PublicKnowledge(release.composition().municipalities(), quarter.referenceDate(), method),
                known,
                unprotected,
                release.basePersons());
    }
}
