package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.HiddenTimes;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.value.CellErrors;

/**
 * The rows of the first sheet of a workbook (.xlsx). Hidden and filtered rows are included, because a filter only changes
 * what is shown. A row ends at its last non-empty cell, or at the last column of the header if that is further.
 */
public final class WorkbookRows implements RowSource {

    private final Path file;
    private final Parts parts;
    private final SheetRows rows;
    private final HiddenTimes hiddenTimes = new HiddenTimes();
    private final Header header;

    private WorkbookRows(Path file, Parts parts) throws IOException {
        this.file = file;
        this.parts = parts;
        WorkbookMap map = WorkbookMap.of(parts);
        CellText text = text(parts, map, hiddenTimes);
        this.rows = SheetRows.open(parts.require(map.firstSheet()), text);
        this.header = readHeader();
    }

    /** Reads the shared texts and formats that cells of any sheet refer to. */
    static CellText text(Parts parts, WorkbookMap map, HiddenTimes hiddenTimes) throws IOException {
        SharedTexts shared = map.sharedTexts().isPresent()
                ? SharedTexts.read(parts.require(map.sharedTexts().get()))
                : SharedTexts.none();
        CellFormats formats = map.styles().isPresent()
                ? CellFormats.read(parts.require(map.styles().get()))
                : CellFormats.none();
        return new CellText(shared, formats, map, hiddenTimes);
    }

    private Header readHeader() throws IOException {
        SheetRows.SheetRow names = rows.next().orElseThrow(WorkbookFault::noHeader);
        if (names.number() != 1) {
            throw WorkbookFault.noHeader();
        }
        if (names.cells().contains(CellErrors.NOT_CALCULATED)) {
            throw WorkbookFault.headerNotCalculated();
        }
        return Header.of(names.cells());
    }

    /**
     * Opens a workbook and reads its header.
     *
     * @throws UnreadableFileException if it is not a plain workbook, or its first row is empty
     * @throws IOException if the disk fails
     */
    public static WorkbookRows open(Path file) throws IOException {
        Parts parts = Parts.open(file);
        try {
            return new WorkbookRows(file, parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public Optional<Row> next() throws IOException {
        return rows.next().map(this::row);
    }

    private Row row(SheetRows.SheetRow found) {
        List<String> fields = found.cells();
        if (fields.size() < header.size()) {
            fields = new ArrayList<>(fields);
            fields.addAll(Collections.nCopies(header.size() - fields.size(), ""));
        }
        return new Row(found.number(), fields, raw(fields));
    }

    /** Returns the row as it would be in a CSV file, because a row of a workbook has no text of its own. */
    private static String raw(List<String> fields) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            raw.append(i == 0 ? "" : ";");
            boolean quoted = field.chars().anyMatch(character -> ";\"\r\n".indexOf(character) >= 0);
            raw.append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return raw.toString();
    }

    @Override
    public HiddenTimes hiddenTimes() {
        return hiddenTimes;
    }

    /** Returns the checksum of the file as it is on disk after reading; the file is never written to. */
    @Override
    public Sha256 checksum() throws IOException {
        return Sha256.ofFile(file);
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            rows.close();
        }
    }
}
