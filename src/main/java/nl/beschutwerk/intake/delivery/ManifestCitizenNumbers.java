package nl.beschutwerk.intake.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.intake.value.CitizenNumber;
import tools.jackson.databind.JsonNode;

/**
 * Searches the texts, numbers and field names of a manifest for citizen service numbers (BSN), because the content of a
 * manifest is recorded and shown to everyone who reads about the delivery. Reports the place of a possible number, and never
 * the number itself.
 */
final class ManifestCitizenNumbers {

    /** The field names that may be shown: those of the contract. */
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

    /** Not searched: a number of rows may have eight digits, and it is compared with the file. */
    private static final String ROWS = "regels";

    private final Set<String> places = new LinkedHashSet<>();

    private ManifestCitizenNumbers() {}

    /** Returns a Dutch sentence for each kind of place that may contain a number; empty if there is none. */
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
