package nl.beschutwerk.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The rows of a delivery as text by column, and the code that writes them. */
public final class Delivered {

    /** Key in a row; its value is the number of fields that the row has more, or fewer, than its header. */
    static final String FIELDS_MORE = "#";

    private static final String EXTRA = "opmerking";

    public final List<Map<String, String>> advices = new ArrayList<>();
    public final List<Map<String, String>> employments = new ArrayList<>();
    public final List<Map<String, String>> payPeriods = new ArrayList<>();
    boolean withPayPeriods = true;

    /** Puts the rows of every file in another order. */
    public void shuffle(Random random) {
        List.of(advices, employments, payPeriods).forEach(rows -> Collections.shuffle(rows, random));
    }

    /** Writes the files under their standard names, in a random form, without a manifest. */
    public Path write(Path folder, long formSeed) throws IOException {
        Files.createDirectories(folder);
        Chance chance = new Chance(formSeed);
        write(folder, "adviezen", Column.ADVICES, advices, chance);
        write(folder, "dienstverbanden", Column.EMPLOYMENTS, employments, chance);
        if (withPayPeriods) {
            write(folder, "urenopgaven", Column.PAY_PERIODS, payPeriods, chance);
        }
        return folder;
    }

    /** Writes the files under random names, in a random form, with a manifest that lists them in random order. */
    public Path writeWithManifest(Path folder, Moment moment, long formSeed)
            throws IOException, NoSuchAlgorithmException {
        write(folder, formSeed);
        Random random = new Random(formSeed);
        List<String> names = new ArrayList<>(List.of("adviezen", "deel 2", "A-1", "zz_export", "urenopgaven"));
        Collections.shuffle(names, random);
        Map<String, List<Map<String, String>>> rows =
                Map.of("adviezen", advices, "dienstverbanden", employments, "urenopgaven", payPeriods);
        List<Path> written;
        try (Stream<Path> files = Files.list(folder)) {
            written = new ArrayList<>(files.sorted().toList());
        }
        Collections.shuffle(written, random);
        List<String> entries = new ArrayList<>();
        for (Path file : written) {
            String[] parts = file.getFileName().toString().split("\\.", 2);
            Path drawn = Files.move(file, file.resolveSibling(names.get(entries.size()) + "_1." + parts[1]));
            entries.add("""
                    {"naam": "%s", "inhoud": "%s", "regels": %d, "sha256": "%s"}""".formatted(
                            drawn.getFileName(),
                            parts[0],
                            rows.getOrDefault(parts[0], List.of()).size(),
                            sha256(drawn)));
        }
        Files.writeString(folder.resolve("levering.json"), """
                {"levering": "%s", "kwartaal": "%s", "soort": "microdata", "aangemaakt": "2025-04-14T08:00:00Z",
                 "synthetisch": false, "bestanden": [%s]}
                """.formatted(
                        folder.getFileName(), moment, String.join(",", entries)));
        return folder;
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static void write(
            Path folder, String content, List<Column> contract, List<Map<String, String>> rows, Chance chance)
            throws IOException {
        List<String> columns =
                new ArrayList<>(contract.stream().map(Column::name).toList());
        if (chance.percent(10)) {
            columns.add(EXTRA);
        }
        Collections.shuffle(columns, chance.random());
        String delimiter = chance.of(";", ",");
        String lineEnd = chance.of("\n", "\r\n");
        StringBuilder text = new StringBuilder(chance.percent(20) ? "\uFEFF" : "");
        text.append(columns.stream()
                        .map(name -> chance.percent(10) ? " " + name.toUpperCase(Locale.ROOT) : name)
                        .collect(Collectors.joining(delimiter)))
                .append(lineEnd);
        for (Map<String, String> row : rows) {
            text.append(line(columns, row, delimiter, chance)).append(lineEnd);
        }
        boolean zipped = chance.percent(15);
        boolean marked = text.charAt(0) == '\uFEFF';
        Charset charset = marked
                ? chance.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
                : chance.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
        Path file = folder.resolve(content + (zipped ? ".csv.gz" : ".csv"));
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = zipped ? new GZIPOutputStream(plain) : plain) {
            out.write(text.toString().getBytes(charset));
        }
    }

    private static String line(List<String> columns, Map<String, String> row, String delimiter, Chance chance) {
        List<String> fields = new ArrayList<>();
        for (String column : columns) {
            String value = row.getOrDefault(column, column.equals(EXTRA) ? "zie bijlage" : "");
            String missing = value.isEmpty() && chance.percent(20) ? "NULL" : value;
            String padded = chance.percent(3) ? " " + missing + " " : missing;
            boolean quoted = padded.contains(delimiter) || chance.percent(3);
            fields.add(quoted ? '"' + padded + '"' : padded);
        }
        int more = Integer.parseInt(row.getOrDefault(FIELDS_MORE, "0"));
        if (more > 0) {
            fields.add("");
        } else if (more < 0) {
            fields.remove(fields.size() - 1);
        }
        return String.join(delimiter, fields);
    }
}
