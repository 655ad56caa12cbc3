package nl.beschutwerk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.report.opendata.OpenDataFile;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;

/**
 * The report that consists of the workbooks or letters of a release in one format, {@code <format>/…}; {@code
 * beschut-werk-<quarter>-<format>.zip}, which holds all of them; and {@code controle/cellen-<format>.csv}, the ledger of their
 * cells: it lists for every cell the figure that the cell shows.
 */
public abstract class BookFiles implements ReportWriter {

    private final String format;
    private final String extension;
    private final Function<ReleaseContent, List<Book>> books;
    private final Renderer renderer;

    /**
     * Files of one format.
     *
     * @param format names the folder, the archive and the ledger
     * @param extension of the files, with its dot
     * @param books takes the books out of the content of a release
     */
    protected BookFiles(
            String format, String extension, Function<ReleaseContent, List<Book>> books, Renderer renderer) {
        this.format = format;
        this.extension = extension;
        this.books = books;
        this.renderer = renderer;
    }

    /** Makes the bytes of a file out of a book. */
    public interface Renderer {

        /**
         * Renders a book, and notes in the ledger what each cell shows.
         *
         * @param file relative to the release, with forward slashes
         */
        byte[] render(Book book, String file, CellLedger ledger) throws IOException;
    }

    /** A file, and the ledger of its cells. */
    private record Written(Path file, CellLedger ledger) {}

    @Override
    public final List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return parts(content, folder).writeAll();
    }

    /** One part per book. */
    @Override
    public final ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        PrivateFiles.createDirectories(folder.resolve(format));
        List<Book> made = books.apply(content);
        Map<String, Written> written = new ConcurrentHashMap<>();
        ReportParts parts = new ReportParts(() -> finish(
                made.stream()
                        .map(book -> Objects.requireNonNull(written.get(book.fileName()), "every part was written"))
                        .toList(),
                Path.of(zipName(content)),
                folder));
        made.forEach(book ->
                parts.add(format + "/" + book.fileName(), () -> written.put(book.fileName(), write(book, folder))));
        return parts;
    }

    /** The name of the archive with all files of this format. */
    private String zipName(ReleaseContent content) {
        return content.edition().fileName(content.quarter()) + "-" + format + ".zip";
    }

    private List<Path> finish(List<Written> files, Path zip, Path folder) throws IOException {
        List<Path> written = new ArrayList<>(files.stream().map(Written::file).toList());
        StoredZip.write(
                folder.resolve(zip), written.stream().map(folder::resolve).toList());
        written.add(zip);
        Stream<List<String>> cells =
                files.stream().map(Written::ledger).map(CellLedger::rows).flatMap(List::stream);
        written.add(OpenDataFile.write(folder, "controle/cellen-" + format + ".csv", CellLedger.HEADER, cells));
        return written;
    }

    private Written write(Book book, Path folder) throws IOException {
        String relative = format + "/" + book.fileName() + extension;
        CellLedger ledger = new CellLedger();
        PrivateFiles.write(folder.resolve(relative), renderer.render(book, relative, ledger));
        return new Written(Path.of(relative), ledger);
    }
}
