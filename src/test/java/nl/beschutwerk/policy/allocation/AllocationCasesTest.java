package nl.beschutwerk.policy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import nl.beschutwerk.policy.scenario.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases that were worked by hand; each quotes the rule that it proves. */
class AllocationCasesTest {

    private static final Path CASES = Path.of("src/test/resources/allocation/cases.yaml");

    record Case(String name, JsonNode node) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        return StreamSupport.stream(
                        new YAMLMapper().readTree(Files.readString(CASES)).spliterator(), false)
                .map(node -> new Case(node.path("name").asString(), node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleStandsInTheDefinitions(Case one) throws IOException {
        String page = Files.readString(Path.of("docs/definitions.md")).replaceAll("\\s+", " ");
        assertThat(page).contains(one.node().path("rule").asString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePlacesAreThoseOfTheCase(Case one) {
        JsonNode node = one.node();
        List<Municipality> municipalities = new ArrayList<>();
        node.path("municipalities").properties().forEach(entry -> {
            JsonNode numbers = entry.getValue();
            municipalities.add(Town.of(
                    entry.getKey(),
                    numbers.get(0).asString(),
                    numbers.get(1).asString(),
                    "0",
                    numbers.get(2).asString(),
                    "0",
                    numbers.get(3).asString()));
        });
        List<Long> national = longs(node.path("national"));

        AllocationResult result = Allocation.of(
                Scenarios.of(
                        national,
                        growth(node, national.size()),
                        node.path("minimum").asLong(0),
                        List.of(variant(node))),
                Town.inputs(municipalities));

        OfVariant variant = result.variants().get(0);
        assertThat(numbers(result.now())).as("now").isEqualTo(longs(node.path("now")));
        assertThat(numbers(variant.places())).as("places").isEqualTo(longs(node.path("places")));
        assertThat(variant.years().stream().map(year -> numbers(year.places())).toList())
                .as("years")
                .isEqualTo(StreamSupport.stream(node.path("years").spliterator(), false)
                        .map(AllocationCasesTest::longs)
                        .toList());
    }

    private static Variant variant(JsonNode node) {
        SortedMap<Variant.Kind, BigDecimal> weights = new TreeMap<>();
        node.path("weights")
                .properties()
                .forEach(entry -> weights.put(
                        kind(entry.getKey()), new BigDecimal(entry.getValue().asString())));
        return new Variant("proef", kind(node.path("variant").asString()), weights);
    }

    private static Variant.Kind kind(String word) {
        return Variant.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<GrowthLimit> growth(JsonNode node, int years) {
        JsonNode growth = node.path("growth");
        return growth.isMissingNode()
                ? Optional.empty()
                : Optional.of(new GrowthLimit(
                        GrowthLimit.Kind.valueOf(growth.path("kind").asString().toUpperCase(Locale.ROOT)),
                        new BigDecimal(growth.path("limit").asString()),
                        years));
    }

    private static List<Long> longs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static List<Long> numbers(SortedMap<String, Answer> answers) {
        return answers.values().stream()
                .map(answer -> ((Answer.Known) answer).amount().longValueExact())
                .toList();
    }
}
