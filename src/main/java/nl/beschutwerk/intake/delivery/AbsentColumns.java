package nl.beschutwerk.intake.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;
import tools.jackson.databind.JsonNode;

/** Reads which columns a file of the manifest lacks (ontbrekend): optional ones of its layout, each named once. */
final class AbsentColumns {

    private static final String FIELD = "ontbrekend";

    private AbsentColumns() {}

    /** The columns named; of a list that is not as it should be none, with a fault added. */
    static List<Column> read(ManifestNode entry, FileLayout layout) {
        if (!entry.has(FIELD)) {
            return List.of();
        }
        List<Column> optional =
                layout.columns().stream().filter(column -> !column.required()).toList();
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
