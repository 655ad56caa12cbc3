package nl.beschutwerk.policy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.allocation.AllocationResult.OfYear;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.NaiveAllocation.Parts;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every scenario, on random countries; and the same outcome by an independent count. */
class AllocationPropertiesTest {

    private static final List<Variant> VARIANTS = List.of(
            Variant.of("historisch", Variant.Kind.HISTORISCH),
            Variant.of("objectief", Variant.Kind.OBJECTIEF),
            mixed("0.625", "0.375"),
            Variant.of("twee stappen", Variant.Kind.TWEE_STAPPEN),
            Variant.of("behoefte", Variant.Kind.BEHOEFTE));

    /** A random country with a random scenario. */
    private record World(List<Municipality> municipalities, Scenario scenario) {

        AllocationResult result() {
            return Allocation.of(scenario, Town.inputs(municipalities));
        }

        List<String> amounts(Measure measure) {
            return municipalities.stream()
                    .map(one -> ((Known) one.of(measure)).amount().toPlainString())
                    .toList();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static Variant mixed(String historic, String objective) {
        SortedMap<Variant.Kind, BigDecimal> weights = new TreeMap<>();
        weights.put(Variant.Kind.HISTORISCH, new BigDecimal(historic));
        weights.put(Variant.Kind.OBJECTIEF, new BigDecimal(objective));
        return new Variant("gemengd", Variant.Kind.GEMENGD, weights);
    }

    private static World world(long seed, boolean withMinimum) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(20);
        List<Municipality> municipalities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            municipalities.add(Town.of(
                    String.format(Locale.ROOT, "%04d", 1 + i),
                    tenths(random),
                    tenths(random),
                    "0",
                    String.valueOf(random.nextInt(4) == 0 ? 5 : 1 + random.nextInt(200)),
                    "0",
                    tenths(random)));
        }
        // So that every measure has somebody with more than nothing.
        municipalities.set(0, Town.of("0001", "3.5", "12", "0", "7", "0", "0.5"));
        long minimum = withMinimum ? random.nextInt(4) : 0;
        int years = 1 + random.nextInt(4);
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < years; i++) {
            places.add(minimum * size + 1 + random.nextInt(3000));
        }
        GrowthLimit.Kind kind =
                random.nextBoolean() || withMinimum ? GrowthLimit.Kind.PROCENTPUNT : GrowthLimit.Kind.PROCENT;
        // With a minimum the limit is so wide that everybody can be brought to it.
        BigDecimal most = withMinimum ? new BigDecimal(100) : BigDecimal.valueOf(1 + random.nextInt(20_000), 3);
        Optional<GrowthLimit> growth =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new GrowthLimit(kind, most, years));
        return new World(municipalities, Scenarios.of(places, growth, minimum, VARIANTS));
    }

    private static String tenths(Random random) {
        return random.nextInt(6) == 0
                ? "0"
                : BigDecimal.valueOf(random.nextInt(2000), 1).toPlainString();
    }

    private static List<Long> numbers(SortedMap<String, Answer> answers) {
        return answers.values().stream()
                .map(answer -> ((Known) answer).amount().longValueExact())
                .toList();
    }

    private static long sum(SortedMap<String, Answer> answers) {
        return numbers(answers).stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyYearSumsToTheNationalNumberExactly(long seed) {
        World world = world(seed, seed % 2 == 0);
        AllocationResult result = world.result();

        assertThat(sum(result.now())).isEqualTo(world.scenario().firstPlaces());
        for (OfVariant variant : result.variants()) {
            assertThat(sum(variant.places())).isEqualTo(world.scenario().firstPlaces());
            assertThat(sum(variant.lastAim())).isEqualTo(world.scenario().lastPlaces());
            for (OfYear year : variant.years()) {
                assertThat(sum(year.places()))
                        .as("%s in %s", variant.variant().name(), year.year())
                        .isEqualTo(year.national());
                assertThat(sum(year.unchanged())).isEqualTo(year.national());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsBelowTheMinimum(long seed) {
        World world = world(seed, true);
        for (OfVariant variant : world.result().variants()) {
            assertThat(numbers(variant.places()))
                    .allMatch(places -> places >= world.scenario().minimum());
            variant.years()
                    .forEach(year -> assertThat(numbers(year.places()))
                            .allMatch(places -> places >= world.scenario().minimum()));
        }
    }

    /** Rounding may add less than a place to either year. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyChangesByMoreThanTheLimit(long seed) {
        World world = world(seed, false);
        Optional<GrowthLimit> growth = world.scenario().growth();
        if (growth.isEmpty()) {
            return;
        }
        BigDecimal part = growth.get().most().movePointLeft(2);
        for (OfVariant variant : world.result().variants()) {
            List<Long> before = numbers(world.result().now());
            long national = world.scenario().firstPlaces();
            for (OfYear year : variant.years()) {
                List<Long> after = numbers(year.places());
                for (int i = 0; i < after.size(); i++) {
                    // Both as places of this year; one place of the year before may be several of this one.
                    BigDecimal now = BigDecimal.valueOf(year.national());
                    BigDecimal scale = now.divide(BigDecimal.valueOf(national), 12, RoundingMode.UP);
                    BigDecimal unchanged = BigDecimal.valueOf(before.get(i)).multiply(scale);
                    BigDecimal most = growth.get().kind() == GrowthLimit.Kind.PROCENTPUNT
                            ? part.multiply(now)
                            : part.multiply(unchanged.add(scale));
                    assertThat(BigDecimal.valueOf(after.get(i))
                                    .subtract(unchanged)
                                    .abs())
                            .isLessThan(most.add(scale).add(BigDecimal.ONE));
                }
                before = after;
                national = year.national();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheMunicipalitiesMakesNoDifference(long seed) {
        World world = world(seed, true);
        List<Municipality> shuffled = new ArrayList<>(world.municipalities());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new World(shuffled, world.scenario()).result()).isEqualTo(world.result());
    }

    /** What is realised counts in places, so that two steps are no division by shares alone. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theUnitOfAMeasureMakesNoDifference(long seed) {
        World world = world(seed, false);
        List<Municipality> scaled = world.municipalities().stream()
                .map(one -> Town.of(
                        one.area().code(),
                        ((Known) one.of(Measure.REALISED_THEN)).amount().toPlainString(),
                        times(one, Measure.REALISED_NOW),
                        "0",
                        times(one, Measure.VALID),
                        "0",
                        times(one, Measure.EXPECTED_NEED)))
                .toList();

        assertThat(new World(scaled, world.scenario()).result()).isEqualTo(world.result());
    }

    private static String times(Municipality one, Measure measure) {
        return ((Known) one.of(measure))
                .amount()
                .multiply(new BigDecimal("7.5"))
                .toPlainString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIndependentCountGivesTheSamePlaces(long seed) {
        World world = world(seed, seed % 3 == 0);
        Scenario scenario = world.scenario();
        AllocationResult result = world.result();
        Parts base = NaiveAllocation.shares(world.amounts(Measure.REALISED_NOW));

        assertThat(numbers(result.now())).isEqualTo(NaiveAllocation.rounded(base, scenario.firstPlaces()));
        for (OfVariant variant : result.variants()) {
            assertThat(numbers(variant.places()))
                    .as(variant.variant().name())
                    .isEqualTo(NaiveAllocation.rounded(
                            aim(world, variant, scenario.firstPlaces()), scenario.firstPlaces()));
            Parts shares = base;
            for (OfYear year : variant.years()) {
                Parts aim = aim(world, variant, year.national());
                // Without a minimum the path is counted again; with one, its limit is too wide to hold anybody back.
                shares = scenario.growth().isPresent() && scenario.minimum() == 0
                        ? NaiveAllocation.year(
                                shares,
                                aim,
                                scenario.growth().get().kind(),
                                scenario.growth().get().most().movePointRight(3).longValueExact())
                        : aim;
                assertThat(numbers(year.places()))
                        .as("%s in %s", variant.variant().name(), year.year())
                        .isEqualTo(NaiveAllocation.rounded(shares, year.national()));
            }
        }
    }

    private static Parts aim(World world, OfVariant variant, long national) {
        Parts historic = NaiveAllocation.shares(world.amounts(Measure.REALISED_THEN));
        Parts objective = NaiveAllocation.shares(world.amounts(Measure.EXPECTED_NEED));
        Parts shares = switch (variant.variant().kind()) {
            case HISTORISCH -> historic;
            case OBJECTIEF -> objective;
            case GEMENGD -> NaiveAllocation.mixed(historic, 625, objective, 375);
            case TWEE_STAPPEN -> NaiveAllocation.twoSteps(world.amounts(Measure.REALISED_THEN), objective, national);
            case BEHOEFTE -> NaiveAllocation.shares(world.amounts(Measure.VALID));
        };
        return NaiveAllocation.atLeast(shares, world.scenario().minimum(), national);
    }
}
