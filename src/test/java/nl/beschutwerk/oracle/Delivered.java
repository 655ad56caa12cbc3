package nl.beschutwerk.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The rows of a delivery as text by column, and how they are written down. */
public final class Delivered {

    /** Set in a row that gets so many fields more or less than its header. */
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

    /** Writes the files under their standard names, in a form drawn by lot, without a manifest. */
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
