package nl.beschutwerk.intake.finding;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.UncheckedIo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes {@code bevindingen.json}: an array with one finding per line, in the order in which they are written. Only one
 * finding is in memory at a time, whatever their number.
 */
public final class FindingsFile implements AutoCloseable {

    private final Writer out;
    private boolean first = true;

    private FindingsFile(Writer out) {
        this.out = out;
    }

    public static FindingsFile create(Path file) throws IOException {
        Writer out = PrivateFiles.newBufferedWriter(file);
        out.write('[');
        return new FindingsFile(out);
    }

    /**
     * Adds a finding.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public void write(Finding finding) {
        StringBuilder line = new StringBuilder(first ? "\n  {" : ",\n  {");
        first = false;
        field(line, "code", finding.code().code()).append(", ");
        field(line, "ernst", finding.severity().code()).append(", ");
        field(line, "bestand", finding.file()).append(", ");
        line.append("\"rij\": ").append(finding.row()).append(", ");
        field(line, "kolom", finding.column()).append(", ");
        field(line, "waarde", finding.value()).append(", ");
        field(line, "zin", finding.sentence()).append('}');
        UncheckedIo.call(() -> out.append(line));
    }

    private static StringBuilder field(StringBuilder line, String name, @Nullable String value) {
        line.append('"').append(name).append("\": ");
        if (value == null) {
            return line.append("null");
        }
        line.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        return line.append('"');
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(first ? "]\n" : "\n]\n");
        }
    }
}
