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
 * The first sheet of a workbook (.xlsx) as rows. Hidden and filtered rows count: a filter is a way of looking, not of
 * delivering. A row ends with the last of its cells that holds something, or with the header if that goes on.
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

    /** Reads what cells of any sheet refer to. */
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
     * @throws UnreadableFileException when it is not a plain workbook, or its first row is empty
     * @throws IOException when the disk fails
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

    /** A row has no text of its own in a workbook: this is how it would stand in a CSV file. */
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

    /** Of the file as it lies there when it has been read; what is read from is never written to. */
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
