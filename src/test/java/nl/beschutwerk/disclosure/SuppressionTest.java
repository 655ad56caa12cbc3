package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.HidingGrounds.Ground;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hidden figures of small countries, exactly. The same figures give the same choice, so a difference changes what is
 * published: check it before you copy the new numbers. {@code SuppressionUnderAttackIT} shows that nothing can be inferred from
 * these choices.
 */
class SuppressionTest {

    private static Method method;

    @BeforeAll
    static void readTheMethod() throws IOException {
        method = MethodReader.read(Path.of("data/reference/method.yaml")).method();
    }

    @ParameterizedTest(name = "seed {0}: {1} regions, {3} persons")
    @CsvSource({
        "1, 1, 1, 30, 54+66+26 eb7c3bed25d0",
        "2, 1, 6, 60, 37+73+25 006d05b39f93",
        "4, 2, 8, 400, 18+28+32 09771274a148",
        "7, 4, 10, 1500, 23+49+40 eacbab8dca52",
        "8, 5, 3, 3000, 10+12+13 3f0919ab88eb",
        "9, 6, 12, 900, 74+127+89 3d868701902e",
    })
    void theChoiceOfMicrodataStaysTheSame(long seed, int regions, int municipalities, int persons, String expected) {
        InventedRelease release = InventedRelease.of(seed, regions, municipalities, persons);
        Set<FigureKey> hidden =
                choose(release.composition(), release.figures(), release.basePersons(), EarlierVersions.NONE);
        assertThat(summary(release.figures(), release.basePersons(), hidden)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}: {1} regions of {3} persons, {4} % of classes with a mean")
    @CsvSource({
        "1, 1, 4, 60, 0, 5+22+2 e2e51daf895a",
        "2, 2, 4, 60, 0, 5+42+12 1faba001b092",
        "2, 4, 6, 120, 30, 4+52+18 499d097c8078",
    })
    void theChoiceOfHeadcountsStaysTheSame(
            long seed, int regions, int municipalities, int persons, int withMean, String expected) {
        InventedHeadcounts headcounts =
                InventedHeadcounts.of(seed, regions, municipalities, persons, withMean, method.hoursClasses());
        Set<FigureKey> hidden =
                choose(headcounts.composition(), headcounts.figures(), headcounts.basePersons(), EarlierVersions.NONE);
        assertThat(summary(headcounts.figures(), headcounts.basePersons(), hidden))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}: {1} regions, {3} persons")
    @CsvSource({"1, 1, 1, 30, 44+75+34 18b280572b8d", "4, 2, 8, 400, 18+28+32 09771274a148"})
    void theChoiceOfACorrectionStaysTheSame(long seed, int regions, int municipalities, int persons, String expected) {
        InventedRelease before = InventedRelease.of(seed, regions, municipalities, persons);
        Set<FigureKey> hiddenBefore =
                choose(before.composition(), before.figures(), before.basePersons(), EarlierVersions.NONE);
        InventedRelease now = InventedRelease.corrected(seed, regions, municipalities, persons);
        Figures shown = new Figures(
                before.figures().quarter(),
                before.figures().stream()
                        .filter(figure -> !hiddenBefore.contains(figure.key()))
                        .toList());
        Set<FigureKey> still = hiddenBefore.stream()
                .filter(key -> now.figures().isSameIn(before.figures(), key))
                .collect(Collectors.toSet());
        Set<FigureKey> hidden =
                choose(now.composition(), now.figures(), now.basePersons(), new EarlierVersions(List.of(shown), still));
        assertThat(hidden).containsAll(still);
        assertThat(summary(now.figures(), now.basePersons(), hidden)).isEqualTo(expected);
    }

    @Test
    void withoutAThresholdNothingIsHidden() {
        InventedRelease release = InventedRelease.of(1, 1, 1, 30);
        Method open = PublishedMethod.withThreshold(0);
        assertThat(new Suppression(open, release.composition(), new SolverWork(StopSignal.NEVER))
                        .choose(release.figures(), release.basePersons(), EarlierVersions.NONE))
                .isEmpty();
    }

    @Test
    void aStopBreaksTheChoiceOff() {
        InventedRelease release = InventedRelease.of(4, 2, 8, 400);
        Suppression suppression = new Suppression(method, release.composition(), new SolverWork(() -> true));
        assertThatThrownBy(() -> suppression.choose(release.figures(), release.basePersons(), EarlierVersions.NONE))
                .isInstanceOf(StopRequestedException.class);
    }

    private static Set<FigureKey> choose(
            Composition composition, Figures figures, Map<FigureKey, Base> basePersons, EarlierVersions before) {
        return new Suppression(method, composition, new SolverWork(StopSignal.NEVER))
                .choose(figures, basePersons, before);
    }

    /** The number of figures hidden on each ground, and the first digits of a checksum of the figures with their grounds. */
    private static String summary(Figures figures, Map<FigureKey, Base> basePersons, Set<FigureKey> hidden) {
        HidingGrounds grounds = new HidingGrounds(method.disclosureThreshold(), figures, basePersons, hidden);
        Map<Ground, Integer> counts = new EnumMap<>(Ground.class);
        StringBuilder all = new StringBuilder();
        for (FigureKey key : new TreeSet<>(hidden)) {
            HidingGrounds.Hiding hiding = grounds.of(key);
            counts.merge(hiding.ground(), 1, Integer::sum);
            all.append(codes(key)).append(hiding.last());
            hiding.from().forEach(source -> all.append(codes(source)));
        }
        return counts.values().stream().map(String::valueOf).collect(Collectors.joining("+")) + " "
                + Sha256.ofText(all.toString()).hex().substring(0, 12);
    }

    private static String codes(FigureKey key) {
        return "\n" + key.level().code() + ';' + key.areaCode() + ';'
                + key.indicator().code() + ';' + key.breakdown().code() + ';' + key.category() + ';';
    }
}
