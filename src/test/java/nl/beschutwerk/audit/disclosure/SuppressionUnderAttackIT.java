package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.InventedRelease;
import nl.beschutwerk.disclosure.KeptFigures;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Releases of all sizes: hidden figures cannot be inferred. */
class SuppressionUnderAttackIT {

    private static final int THRESHOLD = 5;
    private static Method method;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheMethod() throws IOException {
        method = MethodReader.read(Path.of("data/reference/method.yaml")).method();
    }

    /** Seed, regions, maximum number of municipalities per region, persons. */
    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(1, 1, 1, 30),
                Arguments.of(2, 1, 6, 60),
                Arguments.of(3, 2, 3, 40),
                Arguments.of(4, 2, 8, 400),
                Arguments.of(5, 3, 4, 150),
                Arguments.of(6, 3, 5, 20),
                Arguments.of(7, 4, 10, 1500),
                Arguments.of(8, 5, 3, 3000),
                Arguments.of(9, 6, 12, 900));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void nothingConfidentialCanBeWorkedOut(long seed, int regions, int municipalities, int persons) throws IOException {
        InventedRelease release = InventedRelease.of(seed, regions, municipalities, persons);
        Figures figures = release.figures();
        IntruderResult result = attack(release, figures, choose(release, figures, release.basePersons()));
        assertThat(result.hidden()).isNotEmpty();
        assertThat(result.exposed(THRESHOLD)).isEmpty();
        assertThat(result.revealed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theOrderOfFiguresChangesNothing(long seed, int regions, int municipalities, int persons) {
        InventedRelease release = InventedRelease.of(seed, regions, municipalities, persons);
        assertThat(choose(release, release.shuffled(seed), release.basePersons()))
                .isEqualTo(choose(release, release.figures(), release.basePersons()));
    }

    /**
     * In releases of only counts, nothing is hidden without need but what is kept: if any other hidden figure is shown, the
     * intruder infers a confidential one.
     */
    @ParameterizedTest
    @MethodSource("sizes")
    void oneForgottenCellIsAlwaysFound(long seed, int regions, int municipalities, int persons) throws IOException {
        InventedRelease release = InventedRelease.of(seed, regions, municipalities, persons);
        Figures counts = counts(release.figures());
        Set<FigureKey> hidden = choose(release, counts, Map.of());
        assertThat(attack(release, counts, hidden).exposed(THRESHOLD)).isEmpty();
        KeptFigures kept = new KeptFigures(counts, THRESHOLD);
        for (FigureKey forgotten : someOf(hidden)) {
            if (!kept.contains(forgotten)) {
                Set<FigureKey> others = without(forgotten, hidden);
                assertThat(isFoundWithout(forgotten, release, counts, hidden)
                                || !narrowOf(kept.treatedAsSmall(), release, counts, others)
                                        .isEmpty())
                        .as("without %s", forgotten)
                        .isTrue();
            }
        }
    }

    /** So nobody can tell of what is hidden together that any of it is small. */
    @Test
    void countsTreatedAsSmallCannotBeWorkedOutEither() throws IOException {
        InventedRelease release = InventedRelease.of(9, 6, 12, 900);
        Figures counts = counts(release.figures());
        Set<FigureKey> treated = new KeptFigures(counts, THRESHOLD).treatedAsSmall();
        Set<FigureKey> hidden = choose(release, counts, Map.of());
        assertThat(treated).isNotEmpty();
        assertThat(hidden).containsAll(treated);
        assertThat(narrowOf(treated, release, counts, hidden)).isEmpty();
    }

    /** Which of these counts, of less than twice the threshold, an intruder places within less than the threshold. */
    private List<HiddenCount> narrowOf(
            Set<FigureKey> among, InventedRelease release, Figures counts, Set<FigureKey> hidden) throws IOException {
        return attack(release, counts, hidden, Map.of(), 2 * THRESHOLD).confidential().stream()
                .filter(count -> among.contains(count.key()) && count.width() < THRESHOLD)
                .toList();
    }

    private static Set<FigureKey> without(FigureKey forgotten, Set<FigureKey> hidden) {
        Set<FigureKey> others = new HashSet<>(hidden);
        others.remove(forgotten);
        return others;
    }

    /** So nobody can tell of a hidden figure that it is needed. */
    @Test
    void someFiguresAreHiddenWithoutNeed() throws IOException {
        InventedRelease release = InventedRelease.of(7, 4, 10, 1500);
        Figures counts = counts(release.figures());
        Set<FigureKey> hidden = choose(release, counts, Map.of());
        KeptFigures kept = new KeptFigures(counts, THRESHOLD);
        int withoutNeed = 0;
        for (FigureKey one : hidden.stream().filter(kept::contains).toList()) {
            withoutNeed += isFoundWithout(one, release, counts, hidden) ? 0 : 1;
        }
        assertThat(withoutNeed).isPositive();
    }

    private boolean isFoundWithout(FigureKey forgotten, InventedRelease release, Figures counts, Set<FigureKey> hidden)
            throws IOException {
        IntruderResult result = attack(release, counts, without(forgotten, hidden));
        return !result.exposed(THRESHOLD).isEmpty()
                || !result.shownAmong(
                                Confidential.in(counts, Map.of(), THRESHOLD).counts())
                        .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aCorrectionAndTheVersionBeforeTogetherGiveNothingAway(long seed, int regions, int municipalities, int persons)
            throws IOException {
        Correction correction = new Correction(seed, regions, municipalities, persons);
        Set<FigureKey> hidden = correction.hidden(correction.versionBefore());
        assertThat(correction.exposedNow(hidden)).isEmpty();
        assertThat(correction.exposedThen(hidden)).isEmpty();
    }

    /** Shows that the test above can fail: in some of these countries. */
    @Test
    void aCorrectionThatForgetsTheVersionBeforeGivesSomethingAway() throws IOException {
        int now = 0;
        int then = 0;
        for (Correction correction :
                List.of(new Correction(4, 2, 8, 400), new Correction(7, 4, 10, 1500), new Correction(9, 6, 12, 900))) {
            Set<FigureKey> hidden = correction.hidden(EarlierVersions.NONE);
            now += correction.exposedNow(hidden).size();
            then += correction.exposedThen(hidden).size();
        }
        assertThat(now).isPositive();
        assertThat(then).isPositive();
    }

    private static Figures without(Figures figures, Set<FigureKey> hidden) {
        return new Figures(
                figures.quarter(),
                figures.stream()
                        .filter(figure -> !hidden.contains(figure.key()))
                        .toList());
    }

    /** About ten of them, evenly spread. */
    private static List<FigureKey> someOf(Set<FigureKey> hidden) {
        List<FigureKey> sorted = hidden.stream().sorted().toList();
        int step = 1 + sorted.size() / 10;
        return IntStream.range(0, sorted.size())
                .filter(index -> index % step == 0)
                .mapToObj(sorted::get)
                .toList();
    }

    private static Figures counts(Figures figures) {
        Set<Indicator> counts = Set.of(
                Indicator.GELDIGE_INDICATIES, Indicator.WERKZAME_PERSONEN, Indicator.NIET_WERKEND, Indicator.AANVRAGEN);
        return new Figures(
                figures.quarter(),
                figures.stream()
                        .filter(figure -> counts.contains(figure.key().indicator()))
                        .toList());
    }

    private static Set<FigureKey> choose(InventedRelease release, Figures figures, Map<FigureKey, Base> basePersons) {
        return new Suppression(method, release.composition(), new SolverWork(StopSignal.NEVER))
                .choose(figures, basePersons, EarlierVersions.NONE);
    }

    private IntruderResult attack(InventedRelease release, Figures figures, Set<FigureKey> hidden) throws IOException {
        return attack(release, figures, hidden, Map.of(), THRESHOLD);
    }

    private IntruderResult attack(
            InventedRelease release,
            Figures figures,
            Set<FigureKey> hidden,
            Map<FigureKey, FigureValue.Given> known,
            int threshold)
            throws IOException {
        return Intruder.on(
                new PublishedRelease(
                        figures.quarter(),
                        PublishedFigures.write(folder.resolve("cijfers.csv"), figures, hidden),
                        new PublicKnowledge(
                                release.composition().municipalities(),
                                figures.quarter().referenceDate(),
                                method),
                        known,
                        figures,
                        release.basePersons()),
                List.of(),
                List.of(),
                threshold,
                new SolverWork(StopSignal.NEVER));
    }

    /** A release and the version that corrects it. */
    private final class Correction {

        private final InventedRelease before;
        private final Set<FigureKey> hiddenBefore;
        private final InventedRelease now;

        Correction(long seed, int regions, int municipalities, int persons) {
            before = InventedRelease.of(seed, regions, municipalities, persons);
            hiddenBefore = choose(before, before.figures(), before.basePersons());
            now = InventedRelease.corrected(seed, regions, municipalities, persons);
        }

        EarlierVersions versionBefore() {
            return new EarlierVersions(
                    List.of(without(before.figures(), hiddenBefore)),
                    hiddenBefore.stream()
                            .filter(key -> now.figures().isSameIn(before.figures(), key))
                            .collect(Collectors.toSet()));
        }

        Set<FigureKey> hidden(EarlierVersions known) {
            return new Suppression(method, now.composition(), new SolverWork(StopSignal.NEVER))
                    .choose(now.figures(), now.basePersons(), known);
        }

        /** The counts that an intruder infers from the new version if the old one is known. */
        List<HiddenCount> exposedNow(Set<FigureKey> hidden) throws IOException {
            return exposed(now, hidden, before, hiddenBefore);
        }

        /** The counts that an intruder infers from the old version if the new one is known. */
        List<HiddenCount> exposedThen(Set<FigureKey> hidden) throws IOException {
            return exposed(before, hiddenBefore, now, hidden);
        }

        private List<HiddenCount> exposed(
                InventedRelease release, Set<FigureKey> hidden, InventedRelease other, Set<FigureKey> hiddenInOther)
                throws IOException {
            return attack(
                            release,
                            release.figures(),
                            hidden,
                            release.figures().sameIn(List.of(without(other.figures(), hiddenInOther))),
                            THRESHOLD)
                    .exposed(THRESHOLD);
        }
    }
}
