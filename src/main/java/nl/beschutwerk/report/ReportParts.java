package nl.beschutwerk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of a release in parts that can be written at the same time, and a last step that needs all parts. */
public final class ReportParts {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final End end;

    public ReportParts(End end) {
        this.end = end;
    }

    /** Writes a part. */
    @FunctionalInterface
    public interface Part {
        void write() throws IOException;
    }

    /** Writes the files that need all parts, and returns the files written, relative to the folder, in a fixed order. */
    @FunctionalInterface
    public interface End {
        List<Path> finish() throws IOException;
    }

    public void add(String name, Part part) {
        parts.put(name, part);
    }

    void addAll(ReportParts others) {
        parts.putAll(others.parts);
    }

    /** The names of the parts, in a fixed order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /**
     * Writes a part, from any thread.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(String name) throws IOException {
        Objects.requireNonNull(parts.get(name), name).write();
    }

    /**
     * Writes the parts one after another, and ends the writing.
     *
     * @return the files written, relative to the folder, in a fixed order
     * @throws IOException when a file cannot be written
     */
    public List<Path> writeAll() throws IOException {
        for (String name : parts.keySet()) {
            write(name);
        }
        return finish();
    }

    /**
     * Runs the last step; every part must be written before.
     *
     * @return the files written, relative to the folder, in a fixed order
     * @throws IOException when a file cannot be written
     */
    public List<Path> finish() throws IOException {
        return end.finish();
    }
}
