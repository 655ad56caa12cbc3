package nl.beschutwerk.intake.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.ManifestNode.ManifestFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code levering.json}. Fields that are not in the contract are ignored; fields of the contract must be valid. */
final class Manifest {

    static final String FILE_NAME = "levering.json";

    /** Sheltered work exists since the Participatiewet came into force. */
    private static final Quarter FIRST_QUARTER = new Quarter(2015, 1);

    private static final Quarter LAST_QUARTER = new Quarter(2099, 4);
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_SOURCE_LENGTH = 500;
    private static final List<String> CONTROL_TOTALS = List.of("geldige_indicaties", "werkzame_personen");

    /** The manifest of the contract has three levels, so the nesting depth is limited. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final ManifestFaults faults = new ManifestFaults();
    private List<String> citizenNumbers = List.of();

    private Manifest(Path folder) {
        this.folder = folder;
    }

    /** Reads the manifest of a folder; returns the delivery, or all faults of the manifest. */
    static ManifestResult read(byte[] json, Path folder) {
        Manifest manifest = new Manifest(folder);
        Optional<Delivery> delivery = manifest.delivery(json);
        if (!manifest.citizenNumbers.isEmpty()) {
            return new ManifestResult.HoldsCitizenNumber(manifest.citizenNumbers);
        }
        return delivery.isPresent() && manifest.faults.isEmpty()
                ? new ManifestResult.Told(delivery.get())
                : new ManifestResult.Faulty(manifest.faults.sentences());
    }

    private Optional<Delivery> delivery(byte[] json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            faults.add("levering.json is geen geldige JSON" + place(e)
                    + ". Controleer haakjes, komma's, aanhalingstekens en dubbele namen, en lever opnieuw aan.");
            return Optional.empty();
        }
        if (!tree.isObject()) {
            faults.add("levering.json moet één object tussen { en } zijn. Herstel levering.json en lever opnieuw aan.");
            return Optional.empty();
        }
        citizenNumbers = ManifestCitizenNumbers.find(tree);
        return citizenNumbers.isEmpty() ? delivery(new ManifestNode(tree, "", faults)) : Optional.empty();
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " (regel " + e.getLocation().getLineNr() + ")";
    }

    private Optional<Delivery> delivery(ManifestNode manifest) {
        Optional<String> name = manifest.text("levering", MAX_NAME_LENGTH)
                .filter(text -> manifest.require(
                        PlainName.isPlain(text),
                        "levering",
                        "een naam die ook een mapnaam kan zijn: zonder / \\ : * ? \" < > | of .., zonder onzichtbare"
                                + " tekens, zonder punt of spatie aan het begin of eind, en niet te lang"));
        Optional<Quarter> quarter = quarter(manifest);
        Optional<DeliveryKind> kind = kind(manifest);
        Optional<Boolean> synthetic = manifest.bool("synthetisch");
        Optional<Instant> created = created(manifest);
        Map<String, Long> totals = controlTotals(manifest);
        Optional<String> source = manifest.has("bron") ? manifest.text("bron", MAX_SOURCE_LENGTH) : Optional.empty();
        List<DeliveredFile> files =
                kind.map(known -> new ManifestFiles(manifest, known).read()).orElse(List.of());
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Delivery(
                name.orElseThrow(),
                quarter.orElseThrow(),
                kind.orElseThrow(),
                synthetic.orElseThrow(),
                created.orElseThrow(),
                folder,
                files,
                totals,
                true,
                source.orElse(null)));
    }

    private static Optional<Quarter> quarter(ManifestNode manifest) {
        Optional<String> text = manifest.text("kwartaal", MAX_NAME_LENGTH);
        Optional<Quarter> quarter = text.flatMap(Manifest::parseQuarter)
                .filter(parsed -> parsed.compareTo(FIRST_QUARTER) >= 0 && parsed.compareTo(LAST_QUARTER) <= 0);
        if (text.isPresent()) {
            manifest.require(quarter.isPresent(), "kwartaal", "een kwartaal vanaf 2015-Q1, zoals 2024-Q4");
        }
        return quarter;
    }

    private static Optional<Quarter> parseQuarter(String text) {
        try {
            return Optional.of(Quarter.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DeliveryKind> kind(ManifestNode manifest) {
        Optional<String> code = manifest.text("soort", MAX_NAME_LENGTH);
        Optional<DeliveryKind> kind = code.flatMap(text -> List.of(DeliveryKind.values()).stream()
                .filter(known -> known.code().equals(text))
                .findFirst());
        if (code.isPresent()) {
            manifest.require(kind.isPresent(), "soort", "\"microdata\" of \"aantallen\"");
        }
        return kind;
    }

    private static Optional<Instant> created(ManifestNode manifest) {
        Optional<String> text = manifest.text("aangemaakt", MAX_NAME_LENGTH);
        Optional<Instant> created = text.flatMap(Manifest::parseInstant);
        if (text.isPresent()) {
            manifest.require(created.isPresent(), "aangemaakt", "een tijdstip zoals 2025-04-14T08:00:00Z");
        }
        return created;
    }

    private static Optional<Instant> parseInstant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Long> controlTotals(ManifestNode manifest) {
        Map<String, Long> totals = new LinkedHashMap<>();
        if (manifest.has("controletotalen")) {
            manifest.object("controletotalen")
                    .map(node -> new ManifestNode(node, " bij controletotalen", manifest.faults()))
                    .ifPresent(node -> CONTROL_TOTALS.stream()
                            .filter(node::has)
                            .forEach(name -> node.count(name).ifPresent(count -> totals.put(name, count))));
        }
        return totals;
    }

    /** The result of reading a manifest. */
    sealed interface ManifestResult {

        /** A manifest without faults. */
        record Told(Delivery delivery) implements ManifestResult {}

        /**
         * A manifest that may contain a citizen service number; its other faults are not reported.
         *
         * @param sentences in Dutch, one for each place
         */
        record HoldsCitizenNumber(List<String> sentences) implements ManifestResult {
            public HoldsCitizenNumber {
                sentences = List.copyOf(sentences);
            }
        }

        /**
         * A manifest that cannot be relied on.
         *
         * @param sentences in Dutch, one for each fault
         */
        record Faulty(List<String> sentences) implements ManifestResult {
            public Faulty {
                sentences = List.copyOf(sentences);
            }
        }
    }
}
