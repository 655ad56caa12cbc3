package nl.beschutwerk.policy.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Items;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Keys;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Node;

/** Reads the list of variants of a scenario. */
final class VariantsReader {

    private static final String NAME = "naam";
    private static final String KIND = "soort";
    private static final String WEIGHTS = "gewichten";
    private static final String NOW = "nu";
    private static final int MOST = 10;

    /** With which the name of a sheet still has room. */
    private static final int LONGEST_NAME = 20;

    private final ScenarioYaml yaml;
    private final Set<String> names = new HashSet<>();

    VariantsReader(ScenarioYaml yaml) {
        this.yaml = yaml;
    }

    List<Variant> read(Node node) {
        List<Variant> variants = new ArrayList<>();
        if (node instanceof Items items) {
            items.nodes().forEach(item -> variants.add(variant(item)));
        }
        if (variants.isEmpty() || variants.size() > MOST) {
            throw yaml.mistake(
                    node.line(), "varianten needs a list of 1 to " + MOST + " variants, each with naam and soort");
        }
        return variants;
    }

    private Variant variant(Node node) {
        if (!(node instanceof Keys keys)) {
            throw yaml.mistake(node.line(), "a variant needs the keys naam and soort, on lines of their own");
        }
        yaml.requireKnown(keys, " of a variant", List.of(NAME, KIND, WEIGHTS));
        ScenarioValues values = new ScenarioValues(yaml, keys, "");
        String name = values.line(NAME, LONGEST_NAME);
        if (!name.matches("\\p{IsLatin}[\\p{IsLatin}0-9 -]*")) {
            throw values.mistake(
                    NAME,
                    "is not a name for a variant; begin with a letter, and write letters, digits, spaces and hyphens");
        }
        if (name.toLowerCase(Locale.ROOT).equals(NOW)) {
            throw values.mistake(NAME, "is the word for the division that there is now; choose another");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw values.mistake(NAME, "is the name of two variants; give each its own");
        }
        Variant.Kind kind = kind(values, KIND, values.line(KIND, 40), List.of(Variant.Kind.values()));
        if (kind != Variant.Kind.GEMENGD && values.has(WEIGHTS)) {
            throw values.mistake(WEIGHTS, "belong to a variant of the kind gemengd alone");
        }
        return kind == Variant.Kind.GEMENGD
                ? new Variant(name, kind, weights(values.required(WEIGHTS)))
                : Variant.of(name, kind);
    }

    private SortedMap<Variant.Kind, BigDecimal> weights(Node node) {
        if (!(node instanceof Keys keys)) {
            throw yaml.mistake(
                    node.line(), "gewichten needs a weight for each part, such as {historisch: 0.7, objectief: 0.3}");
        }
        ScenarioValues values = new ScenarioValues(yaml, keys, WEIGHTS + ".");
        List<Variant.Kind> parts = Arrays.stream(Variant.Kind.values())
                .filter(Variant.Kind::isShare)
                .toList();
        SortedMap<Variant.Kind, BigDecimal> weights = new TreeMap<>();
        keys.nodes().keySet().forEach(part -> {
            BigDecimal weight = values.decimal(part, BigDecimal.ONE);
            weights.put(kind(values, part, part, parts), weight);
        });
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw yaml.mistake(
                    node.line(),
                    "gewichten sum to " + sum.toPlainString() + "; they must sum to 1 exactly, as 0.7 and 0.3 do");
        }
        return weights;
    }

    private static Variant.Kind kind(ScenarioValues values, String key, String word, List<Variant.Kind> allowed) {
        return allowed.stream()
                .filter(known -> known.code().equals(word))
                .findFirst()
                .orElseThrow(() -> values.mistake(
                        key,
                        "is none of " + allowed.stream().map(Variant.Kind::code).collect(Collectors.joining(", "))));
    }
}
