package nl.beschutwerk.policy.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.policy.allocation.Answer.Why;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Variant;
import org.junit.jupiter.api.Test;

/** What cannot be divided is said, and what may not be told is not. */
class AllocationTest {

    private static final Variant HISTORIC = Variant.of("historisch", Variant.Kind.HISTORISCH);
    private static final Variant NEED = Variant.of("behoefte", Variant.Kind.BEHOEFTE);
    private static final Variant TWO_STEPS = Variant.of("twee stappen", Variant.Kind.TWEE_STAPPEN);

    private static Scenario scenario(long national, long minimum, Variant... variants) {
        return Scenarios.of(List.of(national), Optional.empty(), minimum, List.of(variants));
    }

    private static Municipality town(String code, Answer realised) {
        Map<Measure, Answer> known = new EnumMap<>(Measure.class);
        known.put(Measure.REALISED_THEN, realised);
        known.put(Measure.REALISED_NOW, Answer.of(10));
        known.put(Measure.VALID, Answer.of(20));
        known.put(Measure.EXPECTED_NEED, Answer.of(5));
        return Town.of(code, known);
    }

    private static Inputs inputs(List<Municipality> municipalities) {
        Map<Measure, Answer> country = new EnumMap<>(Measure.class);
        country.put(Measure.REALISED_THEN, new Known(new BigDecimal("80")));
        return new Inputs(municipalities, country, new TreeMap<>());
    }

    private static final Answer HIDDEN = new Untold(Why.HIDDEN);

    @Test
    void aMissingFigureIsNoZero() {
        Inputs inputs = inputs(List.of(town("0001", Answer.of(20)), town("0002", new Untold(Why.MISSING))));

        assertThatThrownBy(() -> Allocation.of(scenario(100, 0, HISTORIC), inputs))
                .isInstanceOf(InfeasibleException.class)
                .hasMessageContaining("rests on gerealiseerd_t2, and there is none of Plaats 0002 (0002)");
        assertThat(Allocation.of(scenario(100, 0, NEED), inputs).variants()).hasSize(1);
    }

    @Test
    void aMinimumThatNeedsMoreThanThereIsIsRefused() {
        Inputs inputs = inputs(List.of(town("0001", Answer.of(20)), town("0002", Answer.of(1))));

        assertThatThrownBy(() -> Allocation.of(scenario(9, 5, HISTORIC), inputs))
                .hasMessageContaining("A minimum of 5 for each of the 2 municipalities needs more places")
                .hasMessageContaining("minimum_per_gemeente");
        assertThat(Allocation.of(scenario(10, 5, HISTORIC), inputs)
                        .variants()
                        .get(0)
                        .places())
                .containsValues(Answer.of(5));
    }

    @Test
    void aLimitTooTightForTheMinimumIsRefused() {
        Inputs inputs = Town.inputs(
                List.of(Town.of("0001", "1", "1", "0", "1", "0", "1"), Town.of("0002", "1", "99", "0", "1", "0", "1")));
        Scenario scenario = Scenarios.of(
                List.of(100L),
                Optional.of(new GrowthLimit(GrowthLimit.Kind.PROCENTPUNT, BigDecimal.ONE, 1)),
                5,
                List.of(NEED));

        assertThatThrownBy(() -> Allocation.of(scenario, inputs))
                .hasMessageContaining(
                        "In 2027 the variant behoefte cannot bring every municipality to the minimum of 5");
    }

    @Test
    void nobodyHasAShareInNothing() {
        Inputs inputs = inputs(List.of(town("0001", Answer.of(0)), town("0002", Answer.of(0))));

        assertThatThrownBy(() -> Allocation.of(scenario(100, 0, HISTORIC), inputs))
                .hasMessageContaining("gerealiseerd_t2 is 0 for every municipality");
    }

    @Test
    void hiddenFiguresGiveAReasonAndOthersAPublicShare() {
        Inputs inputs = inputs(List.of(
                town("0001", Answer.of(20)), town("0002", HIDDEN), town("0003", HIDDEN), town("0004", Answer.of(30))));

        AllocationResult result = Allocation.ofWhatIsKnown(scenario(100, 0, HISTORIC, NEED, TWO_STEPS), inputs);

        // Of the 80 that were published, not of the 50 that are known.
        assertThat(result.variants().get(0).places())
                .containsEntry("0001", Answer.of(25))
                .containsEntry("0002", HIDDEN)
                .containsEntry("0003", HIDDEN)
                .containsEntry("0004", Answer.of(38));
        assertThat(result.variants().get(1).places().values()).allMatch(Known.class::isInstance);
        assertThat(result.variants().get(2).places())
                .containsEntry("0001", new Untold(Why.OF_OTHERS))
                .containsEntry("0002", HIDDEN);
    }

    @Test
    void oneHiddenFigureAloneIsNotGivenAwayByTheOthers() {
        Inputs inputs = inputs(List.of(town("0001", Answer.of(20)), town("0002", HIDDEN), town("0003", Answer.of(50))));

        assertThat(Allocation.ofWhatIsKnown(scenario(100, 0, HISTORIC), inputs)
                        .variants()
                        .get(0)
                        .places())
                .containsEntry("0001", new Untold(Why.OF_OTHERS))
                .containsEntry("0002", HIDDEN)
                .containsEntry("0003", new Untold(Why.OF_OTHERS));
    }

    @Test
    void aPathAndAMinimumNeedEverybody() {
        Inputs inputs = inputs(List.of(town("0001", Answer.of(20)), town("0002", HIDDEN), town("0003", HIDDEN)));
        Scenario withPath = Scenarios.of(
                List.of(100L),
                Optional.of(new GrowthLimit(GrowthLimit.Kind.PROCENT, BigDecimal.TEN, 1)),
                0,
                List.of(HISTORIC));

        assertThat(Allocation.ofWhatIsKnown(withPath, inputs)
                        .variants()
                        .get(0)
                        .last()
                        .places())
                .containsEntry("0001", new Untold(Why.OF_OTHERS))
                .containsEntry("0002", HIDDEN);
        assertThat(Allocation.ofWhatIsKnown(scenario(100, 1, HISTORIC), inputs)
                        .variants()
                        .get(0)
                        .places())
                .containsEntry("0001", new Untold(Why.OF_OTHERS));
    }

    @Test
    void signsThatDifferBetweenVariantsAreFound() {
        Inputs inputs = Town.inputs(List.of(
                Town.of("0001", "60", "50", "0", "40", "0", "1"),
                Town.of("0002", "40", "50", "0", "60", "0", "1"),
                Town.of("0003", "50", "50", "0", "50", "0", "1")));

        AllocationResult result = Allocation.of(scenario(150, 0, HISTORIC, NEED), inputs);

        assertThat(result.changesSign("0001")).isEqualTo(Answer.of(1));
        assertThat(result.changesSign("0002")).isEqualTo(Answer.of(1));
        assertThat(result.changesSign("0003")).isEqualTo(Answer.of(0));
        assertThat(AllocationResult.redistributed(
                        result.now(), result.variants().get(0).places()))
                .isEqualTo(Answer.of(10));
    }

    @Test
    void aSignIsNotDeniedIfAVariantIsNotKnown() {
        Inputs inputs = inputs(List.of(
                town("0001", Answer.of(20)), town("0002", HIDDEN), town("0003", HIDDEN), town("0004", Answer.of(30))));

        AllocationResult result = Allocation.ofWhatIsKnown(scenario(100, 0, NEED, HISTORIC), inputs);

        assertThat(result.changesSign("0001")).isEqualTo(Answer.of(0));
        assertThat(result.changesSign("0002")).isEqualTo(HIDDEN);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.isAnyComplete()).isTrue();
    }

    /** By one percentage point a year, both get from 500 to within 0.05 of a point of what is wanted: no whole place. */
    @Test
    void whoIsOnTheWayIsCountedBeforeRounding() {
        Inputs inputs = Town.inputs(List.of(
                Town.of("0001", "1", "500", "0", "5105", "0", "1"),
                Town.of("0002", "1", "500", "0", "4895", "0", "1")));
        Scenario scenario = Scenarios.of(
                List.of(100L),
                Optional.of(new GrowthLimit(GrowthLimit.Kind.PROCENTPUNT, BigDecimal.ONE, 1)),
                0,
                List.of(NEED));

        AllocationResult.OfVariant variant =
                Allocation.of(scenario, inputs).variants().get(0);

        assertThat(variant.last().places()).isEqualTo(variant.lastAim());
        assertThat(variant.onTheWay()).isEqualTo(Answer.of(2));
    }

    /** Fractions grow from year to year, so that the longest path is the worst. */
    @Test
    void theLongestPathOfTheWholeCountryEnds() {
        List<Municipality> municipalities = new ArrayList<>();
        for (int i = 1; i <= 342; i++) {
            municipalities.add(Town.of(
                    String.format(Locale.ROOT, "%04d", i),
                    i + "." + i % 10,
                    (3 * i % 101 + 1) + ".7",
                    "0",
                    String.valueOf(7 * i % 89 + 1),
                    "0",
                    (5 * i % 97) + ".3"));
        }
        List<Long> places = new ArrayList<>();
        for (long year = 0; year < 5; year++) {
            places.add(9000 + 371 * year);
        }
        Scenario scenario = Scenarios.of(
                places,
                Optional.of(new GrowthLimit(GrowthLimit.Kind.PROCENTPUNT, new BigDecimal("0.017"), 5)),
                0,
                List.of(HISTORIC, TWO_STEPS));

        AllocationResult result = Allocation.of(scenario, Town.inputs(municipalities));

        assertThat(Answer.sum(
                        List.copyOf(result.variants().get(1).last().places().values())))
                .isEqualTo(Answer.of(9000 + 371 * 4));
    }
}
