package nl.beschutwerk.policy.scenario;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.policy.scenario.Scenario.Amount;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Items;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Keys;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Node;
import nl.beschutwerk.policy.scenario.ScenarioYaml.Text;

/** Reads a scenario strictly. Whatever is wrong with it is told with its line. */
public final class ScenarioFile {

    /** The end of the name of the folder of an outcome that is made to be published. */
    public static final String PUBLISHABLE_END = "-publiceerbaar";

    private static final String NAME = "naam";
    private static final String TITLE = "titel";
    private static final String YEAR = "jaar";
    private static final String PLACES = "landelijk_aantal";
    private static final String BASE = "nu";
    private static final String MINIMUM = "minimum_per_gemeente";
    private static final String NEED = "objectief";
    private static final String NEED_PUBLIC = "objectief_openbaar";
    private static final String NEED_SOURCE = "objectief_bron";
    private static final String AMOUNT = "bedrag_per_plek";
    private static final String GROWTH = "ingroeipad";
    private static final String SIZES = "grootteklassen";
    private static final String VARIANTS = "varianten";
    private static final List<String> KEYS = List.of(
            NAME, TITLE, YEAR, PLACES, BASE, MINIMUM, NEED, NEED_PUBLIC, NEED_SOURCE, AMOUNT, GROWTH, SIZES, VARIANTS);

    private static final long MOST_PLACES = 9_999_999;
    /** Exact fractions grow from year to year: ten years of a whole country would take hours. */
    private static final int MOST_YEARS = 5;

    private static final int MOST_SIZES = 10;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_FILE = 1_000_000;

    private final Path path;
    private final ScenarioYaml yaml;

    private ScenarioFile(Path path) {
        this.path = path;
        this.yaml = new ScenarioYaml(path);
    }

    /** A scenario with the checksum of its file. */
    public record Read(Scenario scenario, Sha256 hash) {}

    /**
     * Reads the file.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static Read read(Path path) {
        try {
            if (Files.size(path) > LONGEST_FILE) {
                throw new OperatorMistakeException("The scenario " + path + " is longer than " + LONGEST_FILE
                        + " bytes, which no scenario is; name the right file.");
            }
            byte[] content = Files.readAllBytes(path);
            return new Read(new ScenarioFile(path).scenario(content), Sha256.ofBytes(content));
        } catch (NoSuchFileException e) {
            throw new OperatorMistakeException("There is no scenario " + path + "; name a file that exists.", e);
        } catch (IOException e) {
            throw new OperatorMistakeException(
                    "The scenario " + path + " cannot be read; check that it is a file you may read.", e);
        }
    }

    private Scenario scenario(byte[] content) {
        Keys keys = yaml.read(content);
        yaml.requireKnown(keys, "", KEYS);
        ScenarioValues values = new ScenarioValues(yaml, keys, "");
        int year = (int) values.whole(YEAR, FIRST_YEAR, LAST_YEAR);
        Optional<GrowthLimit> growth = keys.find(GROWTH).map(this::growth);
        List<Variant> variants = new VariantsReader(yaml).read(values.required(VARIANTS));
        Optional<Path> need = keys.find(NEED)
                .map(node ->
                        path.resolveSibling(Path.of(values.line(NEED, 200))).normalize());
        requireNeed(variants, need, values.required(VARIANTS));
        return new Scenario(
                name(values),
                values.line(TITLE, 120),
                year,
                places(values, year, growth),
                base(values),
                keys.find(MINIMUM).isPresent() ? values.whole(MINIMUM, 0, MOST_PLACES) : 0,
                keys.find(AMOUNT).map(this::amount),
                growth,
                keys.find(SIZES).map(this::sizes).orElse(List.of()),
                variants,
                need,
                publicNeed(values));
    }

    private String name(ScenarioValues values) {
        String name = values.line(NAME, 40);
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw values.mistake(
                    NAME,
                    "is not a name for a folder; write lower-case letters, digits and hyphens, such as ingroei-2027");
        }
        if (name.endsWith(PUBLISHABLE_END)) {
            throw values.mistake(
                    NAME,
                    "ends in " + PUBLISHABLE_END
                            + ", which the folder of an outcome that is made to be published does; leave that off");
        }
        return name;
    }

    /** Where everybody can read the expected need, if the scenario says that everybody can. */
    private static Optional<String> publicNeed(ScenarioValues values) {
        if (!values.has(NEED) && (values.has(NEED_PUBLIC) || values.has(NEED_SOURCE))) {
            throw values.mistake(
                    values.has(NEED_PUBLIC) ? NEED_PUBLIC : NEED_SOURCE,
                    "says something of a file that is not named; name it with " + NEED);
        }
        Optional<String> source =
                values.has(NEED_SOURCE) ? Optional.of(values.line(NEED_SOURCE, 200)) : Optional.empty();
        return switch (values.has(NEED_PUBLIC) ? values.line(NEED_PUBLIC, 40) : "nee") {
            case "ja", "true" -> {
                if (source.isEmpty()) {
                    throw values.mistake(
                            NEED_PUBLIC, "needs " + NEED_SOURCE + " beside it: where everybody can read the column");
                }
                yield source;
            }
            case "nee", "false" -> Optional.empty();
            default -> throw values.mistake(NEED_PUBLIC, "can be ja or nee: whether everybody can read the column");
        };
    }

    private static Measure base(ScenarioValues values) {
        return switch (values.line(BASE, 40)) {
            case "doelstelling" -> Measure.TARGET;
            case "realisatie" -> Measure.REALISED_NOW;
            default -> throw values.mistake(BASE, "can be doelstelling or realisatie: the division that there is now");
        };
    }

    /** One number for all years, or one for each. */
    private SortedMap<Integer, Long> places(ScenarioValues values, int first, Optional<GrowthLimit> growth) {
        SortedMap<Integer, Long> places = new TreeMap<>();
        if (values.required(PLACES) instanceof Keys years) {
            if (years.nodes().isEmpty()) {
                throw yaml.mistake(
                        years.line(), PLACES + " has no number; give one for all years, or one for each year");
            }
            ScenarioValues byYear = new ScenarioValues(yaml, years, PLACES + ".");
            years.nodes().keySet().forEach(year -> {
                if (!year.matches("[0-9]{4}")) {
                    throw byYear.mistake(year, "is not of a year; write one such as 2027");
                }
                places.put(Integer.valueOf(year), byYear.whole(year, 1, MOST_PLACES));
            });
            int wanted = growth.map(GrowthLimit::years).orElse(places.size());
            for (int year = first; year < first + wanted; year++) {
                if (!places.containsKey(year)) {
                    throw yaml.mistake(
                            years.line(),
                            PLACES + " has no number of " + year
                                    + "; give one for each year, since an unknown year is not calculated from others");
                }
            }
            if (places.size() != wanted || wanted > MOST_YEARS) {
                throw yaml.mistake(
                        years.line(),
                        PLACES + " has " + places.size() + " years; from " + first + " on there can be "
                                + growth.map(limit -> "the " + limit.years() + " of " + GROWTH)
                                        .orElse("at most " + MOST_YEARS));
            }
            return places;
        }
        long each = values.whole(PLACES, 1, MOST_PLACES);
        for (int year = first; year < first + growth.map(GrowthLimit::years).orElse(1); year++) {
            places.put(year, each);
        }
        return places;
    }

    private Amount amount(Node node) {
        ScenarioValues values = section(AMOUNT, node, List.of("euro", "bron", "prijspeil"));
        return new Amount(
                BigDecimal.valueOf(values.whole("euro", 1, MOST_PLACES)),
                values.line("bron", 200),
                values.has("prijspeil") ? Optional.of(values.line("prijspeil", 60)) : Optional.empty());
    }

    private GrowthLimit growth(Node node) {
        ScenarioValues values = section(GROWTH, node, List.of("soort", "grens", "jaren"));
        String word = values.line("soort", 40);
        GrowthLimit.Kind kind = Arrays.stream(GrowthLimit.Kind.values())
                .filter(known -> known.code().equals(word))
                .findFirst()
                .orElseThrow(() -> values.mistake(
                        "soort",
                        "can be "
                                + Arrays.stream(GrowthLimit.Kind.values())
                                        .map(GrowthLimit.Kind::code)
                                        .collect(Collectors.joining(" or "))));
        BigDecimal most = values.decimal("grens", BigDecimal.valueOf(100));
        if (most.signum() == 0) {
            throw values.mistake("grens", "would let nothing change; write a number above 0");
        }
        return new GrowthLimit(kind, most, (int) values.whole("jaren", 1, MOST_YEARS));
    }

    private List<Long> sizes(Node node) {
        List<Long> sizes = new ArrayList<>();
        if (node instanceof Items items) {
            for (Node item : items.nodes()) {
                String text = item instanceof Text one ? one.value() : "";
                if (!text.matches("[1-9][0-9]{0,6}")
                        || (!sizes.isEmpty() && sizes.get(sizes.size() - 1) >= Long.parseLong(text))) {
                    throw yaml.mistake(
                            item.line(), SIZES + " needs ascending whole numbers of places, such as [10, 50]");
                }
                sizes.add(Long.valueOf(text));
            }
        }
        if (sizes.isEmpty() || sizes.size() > MOST_SIZES) {
            throw yaml.mistake(
                    node.line(),
                    SIZES + " needs a list of 1 to " + MOST_SIZES + " numbers of places, such as [10, 50]");
        }
        return sizes;
    }

    private ScenarioValues section(String name, Node node, List<String> known) {
        if (!(node instanceof Keys keys)) {
            throw yaml.mistake(node.line(), name + " needs its keys below it: " + String.join(", ", known));
        }
        yaml.requireKnown(keys, " of " + name, known);
        return new ScenarioValues(yaml, keys, name + ".");
    }

    private void requireNeed(List<Variant> variants, Optional<Path> need, Node node) {
        if (need.isEmpty()) {
            variants.stream()
                    .filter(variant -> variant.measures().contains(Measure.EXPECTED_NEED))
                    .findFirst()
                    .map(Variant::name)
                    .ifPresent(name -> {
                        throw yaml.mistake(
                                node.line(),
                                "the variant " + name + " rests on an expected need; name its file with " + NEED
                                        + ", a CSV with the columns gemeentecode and verwachte_behoefte");
                    });
        }
    }
}
