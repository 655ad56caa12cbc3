package nl.beschutwerk.intake.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.layout.FileLayouts;
import tools.jackson.databind.JsonNode;

/**
 * Reads the list of files in a manifest. Only plain names are accepted, so that no name points outside the delivery's folder.
 */
final class ManifestFiles {

    private static final Pattern PLAIN_NAME = Pattern.compile(
            "[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]{0,99}\\.(?:csv|csv\\.gz|xlsx)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int MAX_TEXT = 120;
    /** Maximum number of files; the largest kind of delivery has three. */
    private static final int MAX_FILES = 20;

    private final ManifestNode manifest;
    private final DeliveryKind kind;
    private final Set<String> names = new HashSet<>();
    private final Set<FileLayout> layouts = new HashSet<>();

    ManifestFiles(ManifestNode manifest, DeliveryKind kind) {
        this.manifest = manifest;
        this.kind = kind;
    }

    /** Returns the files without a fault, in the order of the manifest. */
    List<DeliveredFile> read() {
        List<DeliveredFile> files = new ArrayList<>();
        Optional<JsonNode> list = manifest.array("bestanden");
        if (list.isEmpty()
                || !manifest.require(
                        !list.get().isEmpty() && list.get().size() <= MAX_FILES,
                        "bestanden",
                        "een lijst van 1 tot en met " + MAX_FILES + " bestanden")) {
            return files;
        }
        int number = 0;
        for (JsonNode entry : list.get()) {
            number++;
            if (manifest.require(entry.isObject(), "bestanden", "een lijst van objecten tussen { en }")) {
                file(new ManifestNode(entry, " bij bestand " + number, manifest.faults()))
                        .ifPresent(files::add);
            }
        }
        requireAllLayouts();
        return files;
    }

    private void requireAllLayouts() {
        for (FileLayout layout : FileLayouts.of(kind)) {
            if (layout.required() && !layouts.contains(layout)) {
                manifest.faults()
                        .add("In levering.json ontbreekt een bestand met inhoud \"" + layout.content()
                                + "\". Dat hoort bij elke levering met soort \"" + kind.code()
                                + "\". Vul levering.json aan en lever opnieuw aan.");
            }
        }
    }

    private Optional<DeliveredFile> file(ManifestNode entry) {
        Optional<String> name = entry.text("naam", MAX_TEXT)
                .filter(text -> entry.require(
                        PLAIN_NAME.matcher(text).matches() && PlainName.isPlain(text),
                        "naam",
                        "een gewone bestandsnaam zonder map, die eindigt op .csv, .csv.gz of .xlsx"))
                .filter(text -> entry.require(
                        names.add(text.toLowerCase(Locale.ROOT)), "naam", "een naam die maar één keer voorkomt"));
        Optional<FileLayout> layout = entry.text("inhoud", MAX_TEXT).flatMap(content -> layout(entry, content));
        Optional<Long> rows = entry.count("regels");
        Optional<Sha256> sha256 = entry.text("sha256", MAX_TEXT)
                .filter(text -> entry.require(
                        CHECKSUM.matcher(text).matches(),
                        "sha256",
                        "een controlesom van 64 cijfers en letters a tot f"))
                .map(text -> new Sha256(text.toLowerCase(Locale.ROOT)));
        List<Column> absent =
                layout.map(known -> AbsentColumns.read(entry, known)).orElse(List.of());
        return name.isPresent() && layout.isPresent() && rows.isPresent() && sha256.isPresent()
                ? Optional.of(new DeliveredFile(name.get(), layout.get(), rows.get(), sha256.get(), absent))
                : Optional.empty();
    }

    private Optional<FileLayout> layout(ManifestNode entry, String content) {
        Optional<FileLayout> layout = FileLayouts.ofContent(content).filter(known -> known.kind() == kind);
        entry.require(layout.isPresent(), "inhoud", "een soort bestand die bij \"" + kind.code() + "\" hoort");
        return layout.filter(
                known -> entry.require(layouts.add(known), "inhoud", "een inhoud die maar één keer voorkomt"));
    }

    /**
     * Reads which columns a file lacks according to the manifest (ontbrekend): optional columns of its layout, each named
     * once.
     */
    private static final class AbsentColumns {

        private static final String FIELD = "ontbrekend";

        private AbsentColumns() {}

        /** Returns the named columns. If the list is invalid, adds a fault and returns an empty list. */
        static List<Column> read(ManifestNode entry, FileLayout layout) {
            if (!entry.has(FIELD)) {
                return List.of();
            }
            List<Column> optional = layout.columns().stream()
                    .filter(column -> !column.required())
                    .toList();
            String expected = optional.isEmpty()
                    ? "niets: een bestand met inhoud \"" + layout.content() + "\" heeft alleen verplichte kolommen"
                    : "een lijst van kolommen die niet in het bestand staan, elk één keer, uit: "
                            + optional.stream().map(Column::name).collect(Collectors.joining(", "));
            Optional<JsonNode> list = entry.array(FIELD);
            if (list.isEmpty()) {
                return List.of();
            }
            List<Column> absent = new ArrayList<>();
            for (JsonNode name : list.get()) {
                Optional<Column> column = optional.stream()
                        .filter(known -> name.isString() && known.name().equals(name.stringValue()))
                        .filter(known -> !absent.contains(known))
                        .findFirst();
                if (!entry.require(column.isPresent(), FIELD, expected)) {
                    return List.of();
                }
                absent.add(column.get());
            }
            return absent;
        }
    }
}
