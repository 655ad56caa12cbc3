package nl.beschutwerk.intake.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.intake.value.CitizenNumber;
import tools.jackson.databind.JsonNode;

/**
 * Looks for citizen service numbers (BSN) in the texts, numbers and names of fields of a manifest: what it says is recorded, and
 * shown to all who read about the delivery. Says where one may stand, and never what stands there.
 */
final class ManifestCitizenNumbers {

    /** Names that may be shown: those of the contract. */
    private static final Set<String> FIELDS = Set.of(
            "levering",
            "kwartaal",
            "soort",
            "synthetisch",
            "aangemaakt",
            "bron",
            "naam",
            "inhoud",
            "ontbrekend",
            "regels",
            "sha256",
            "geldige_indicaties",
            "werkzame_personen");

    /** A number of rows may have eight digits, and is compared with the file. */
    private static final String ROWS = "regels";

    private final Set<String> places = new LinkedHashSet<>();

    private ManifestCitizenNumbers() {}

    /** A Dutch sentence for each kind of place where one may stand; empty when there is none. */
    static List<String> find(JsonNode manifest) {
        ManifestCitizenNumbers found = new ManifestCitizenNumbers();
        found.look("", manifest);
        return found.places.stream()
                .map(place -> "In levering.json staat " + place
                        + " waarschijnlijk een burgerservicenummer (BSN). Dat mag niet worden aangeleverd. De levering is niet "
                        + "bewaard. Haal het nummer weg en lever opnieuw aan.")
                .toList();
    }

    private void look(String name, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (CitizenNumber.mayBeIn(field.getKey())) {
                places.add("in de naam van een veld");
            }
            look(field.getKey(), field.getValue());
        }
        if (node.isArray()) {
            node.forEach(element -> look(name, element));
        }
        boolean text = node.isString();
        boolean number = node.isNumber() && !name.equals(ROWS);
        if ((text && CitizenNumber.mayBeIn(node.stringValue())) || (number && CitizenNumber.mayBeIn(node.toString()))) {
            places.add(FIELDS.contains(name) ? "bij \"" + name + "\"" : "in een veld dat niet is afgesproken");
        }
    }
}
