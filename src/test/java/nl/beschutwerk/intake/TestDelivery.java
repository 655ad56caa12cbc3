package nl.beschutwerk.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.beschutwerk.domain.HoursBasis;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;

/** A delivery of headcounts for 2024-Q4 on disk, without faults except those that a test adds. */
public final class TestDelivery {

    public static final String HEADER =
            "gebiedsniveau,gebiedscode,arbeidsduurklasse,geldige_indicaties,werkzame_personen,gemiddelde_uren";
    public static final ReferenceData REFERENCE = ReferenceDataReader.read(Path.of("data/reference"));
    public static final Method METHOD = new Method(
            "test",
            new BigDecimal("31"),
            HoursBasis.CONTRACT,
            List.of(10, 21, 22, 23),
            List.of(24),
            new BigDecimal("27.0"),
            new BigDecimal("1.0"),
            30,
            List.of("0-12", "12-20", "20-25", "25-31", "31-36", "36+").stream()
                    .map(code -> HoursClass.parse(code, BigDecimal.TEN, new BigDecimal("40"))
                            .orElseThrow())
                    .toList(),
            5,
            4,
            0,
            new BigDecimal("0.01"),
            10,
            BigDecimal.ONE);

    private final Path folder;
    private String file = "aantallen.csv";
    private byte[] content = new byte[0];
    private long rows;

    public TestDelivery(Path folder) {
        this.folder = folder;
    }

    /** The header and these rows, as UTF-8. */
    public TestDelivery rows(String... lines) {
        return text(HEADER + "\n" + String.join("\n", lines) + "\n", lines.length);
    }

    public TestDelivery text(String text, long rowCount) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), rowCount);
    }

    public TestDelivery bytes(byte[] bytes, long rowCount) {
        content = bytes.clone();
        rows = rowCount;
        return this;
    }

    public TestDelivery packed() {
        file = "aantallen.csv.gz";
        content = gzip(content);
        return this;
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Writes the file without a manifest. */
    public Path writeFile() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(file), content);
        return folder;
    }

    /** Writes file and manifest. */
    public Path write() throws IOException {
        writeFile();
        Files.writeString(folder.resolve("levering.json"), manifest());
        return folder;
    }

    /** Writes the file, and the manifest with one replacement. */
    public Path writeWith(String search, String replacement) throws IOException {
        writeFile();
        String manifest = manifest();
        if (!manifest.contains(search)) {
            throw new IllegalArgumentException("Not in the manifest: " + search);
        }
        Files.writeString(folder.resolve("levering.json"), manifest.replace(search, replacement));
        return folder;
    }

    public String manifest() throws IOException {
        return """
                {
                  "levering": "proef-01",
                  "kwartaal": "2024-Q4",
                  "soort": "aantallen",
                  "aangemaakt": "2025-04-14T08:00:00Z",
                  "synthetisch": false,
                  "bestanden": [
                    {"naam": "%s", "inhoud": "aantallen", "regels": %d, "sha256": "%s"}
                  ],
                  "controletotalen": {"geldige_indicaties": 15635, "werkzame_personen": 10619}
                }
                """.formatted(file, rows, Sha256.ofFile(folder.resolve(file)));
    }
}
