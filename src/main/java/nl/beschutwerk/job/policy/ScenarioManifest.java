package nl.beschutwerk.job.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Variant;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.report.scenario.ScenarioContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code scenario.json}: what was divided, by which rules, from which inputs, with their checksums and those of the files. */
final class ScenarioManifest {

    static final String FILE = "scenario.json";

    private static final String CONFIDENTIAL = "vertrouwelijk";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScenarioManifest() {}

    static String of(ScenarioContent content, Path folder, List<String> files) throws IOException {
        Scenario scenario = content.scenario();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", scenario.name());
        json.put("titel", scenario.title());
        json.put("kwartaal", content.quarter().toString());
        json.put("peildatum", content.quarter().referenceDate().toString());
        json.put("jaar", scenario.year());
        json.put(CONFIDENTIAL, !content.publishable());
        json.put("synthetisch", content.synthetic());
        json.put("landelijk_aantal", scenario.places());
        json.put("nu", scenario.base() == Measure.TARGET ? "doelstelling" : "realisatie");
        json.put("minimum_per_gemeente", scenario.minimum());
        scenario.publicNeed().ifPresent(source -> json.put("objectief_bron", source));
        scenario.amount().ifPresent(amount -> {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("euro", amount.euros());
            of.put("bron", amount.source());
            of.put("prijspeil", amount.priceLevel().orElse("onbekend"));
            json.put("bedrag_per_plek", of);
        });
        scenario.growth().ifPresent(limit -> {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("soort", limit.kind().code());
            of.put("grens", limit.most());
            of.put("jaren", limit.years());
            json.put("ingroeipad", of);
        });
        json.put("grootteklassen", scenario.sizes());
        json.put(
                "varianten",
                scenario.variants().stream().map(ScenarioManifest::variant).toList());
        json.put(
                "invoer",
                content.sources().stream()
                        .map(source -> hashed("soort", source.kind(), source.name(), source.hash()))
                        .toList());
        List<Map<String, String>> hashes = new ArrayList<>();
        for (String file : files) {
            Map<String, String> of = new LinkedHashMap<>();
            of.put("naam", file);
            of.put("sha256", Sha256.ofFile(folder.resolve(file)).hex());
            hashes.add(of);
        }
        json.put("bestanden", hashes);
        json.put("programma", CodeVersion.text());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    /** Whether a manifest says that its files are confidential; empty if it does not say. */
    static Optional<Boolean> confidential(Path manifest) throws IOException {
        try {
            return Optional.ofNullable(
                            JSON.readTree(Files.readAllBytes(manifest)).get(CONFIDENTIAL))
                    .filter(JsonNode::isBoolean)
                    .map(JsonNode::asBoolean);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> variant(Variant variant) {
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("naam", variant.name());
        of.put("soort", variant.kind().code());
        if (!variant.weights().isEmpty()) {
            Map<String, Object> weights = new LinkedHashMap<>();
            variant.weights().forEach((part, weight) -> weights.put(part.code(), weight));
            of.put("gewichten", weights);
        }
        return of;
    }

    private static Map<String, String> hashed(String key, String kind, String name, String hash) {
        Map<String, String> of = new LinkedHashMap<>();
        of.put(key, kind);
        of.put("naam", name);
        of.put("sha256", hash);
        return of;
    }
}
