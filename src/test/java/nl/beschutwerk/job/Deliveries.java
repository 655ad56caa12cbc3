package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.Sha256;

/** Writes deliveries of headcounts, each into the folder of its quarter. */
public record Deliveries(Path folder) {

    public static final String HEADER =
            "gebiedsniveau,gebiedscode,arbeidsduurklasse,geldige_indicaties,werkzame_personen,gemiddelde_uren\n";

    /** Writes these rows with a correct manifest; earlier contents of the folder are replaced. */
    public Path put(String quarter, String... rows) throws IOException {
        return put(quarter, HEADER + String.join("\n", rows) + "\n", StandardCharsets.UTF_8, rows.length);
    }

    /** Writes this text in this encoding, with a correct manifest. */
    public Path put(String quarter, String text, Charset encoding, int rows) throws IOException {
        Path delivery = Files.createDirectories(folder.resolve(quarter));
        Path file = Files.write(delivery.resolve("aantallen.csv"), text.getBytes(encoding));
        Files.writeString(delivery.resolve("levering.json"), manifest(quarter, rows, Sha256.ofFile(file)));
        return delivery;
    }

    /** Writes a delivery whose file does not match its manifest. */
    public Path putWithWrongChecksum(String quarter) throws IOException {
        Path delivery = put(quarter, "land,NL,totaal,15635,10619,");
        Files.writeString(
                delivery.resolve("levering.json"), manifest(quarter, 1, Sha256.ofText("another file altogether")));
        return delivery;
    }

    /** Writes a delivery in which every row is rejected, more than the method allows: it is refused while it is loaded. */
    public Path putWithTooManyRejectedRows(String quarter) throws IOException {
        String[] rows = new String[11];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "gemeente,%04d,totaal,12,.,".formatted(9000 + row);
        }
        return put(quarter, rows);
    }

    private static String manifest(String quarter, int rows, Sha256 hash) {
        return """
                {
                  "levering": "proef-%s",
                  "kwartaal": "%s",
                  "soort": "aantallen",
                  "aangemaakt": "2025-04-14T08:00:00Z",
                  "synthetisch": false,
                  "bestanden": [{"naam": "aantallen.csv", "inhoud": "aantallen", "regels": %d, "sha256": "%s"}]
                }
                """.formatted(quarter, quarter, rows, hash);
    }
}
