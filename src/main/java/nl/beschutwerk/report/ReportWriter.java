package nl.beschutwerk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One form in which a release is published: open data, workbooks, or the files that accompany them. */
public interface ReportWriter {

    /**
     * Writes the files of this form below a folder. Equal content gives equal bytes.
     *
     * @return the files written, relative to the folder, in a fixed order
     * @throws IOException when a file cannot be written
     */
    List<Path> write(ReleaseContent content, Path folder) throws IOException;

    /**
     * Writes the same files in parts; a form that is written within seconds is one part.
     *
     * @throws IOException when the folder cannot be written
     */
    default ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        List<Path> written = new CopyOnWriteArrayList<>();
        ReportParts parts = new ReportParts(() -> written);
        parts.add(getClass().getSimpleName(), () -> written.addAll(write(content, folder)));
        return parts;
    }
}
