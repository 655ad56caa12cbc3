package nl.beschutwerk.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A delimited file as text: column names in lower case and trimmed, fields trimmed.
 *
 * @param rows without the header
 */
record Table(List<String> columns, List<List<String>> rows) {

    static Table read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        String text = decode(bytes);
        String header = text.lines().findFirst().orElseThrow();
        List<List<String>> lines = split(text, header.contains(";") ? ';' : ',');
        return new Table(
                lines.get(0).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
                lines.subList(1, lines.size()));
    }

    private static String decode(byte[] bytes) {
        int first = bytes[0] & 0xff;
        if (first == 0xff || first == 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<List<String>> split(String text, char delimiter) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != delimiter && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c != '\r') {
                line.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        if (!line.isEmpty() || !field.isEmpty()) {
            line.add(field.toString().strip());
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    /** The field of a column; empty if the row or the file has none. */
    String field(List<String> row, String column) {
        int position = columns.indexOf(column);
        return position < 0 || position >= row.size() ? "" : row.get(position);
    }
}
