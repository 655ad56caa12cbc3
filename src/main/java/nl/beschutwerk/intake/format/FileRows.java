package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.intake.format.workbook.WorkbookRows;

/** Opens a delivered file of any format of the contract. */
public final class FileRows {

    private FileRows() {}

    /**
     * Opens a file and reads its header.
     *
     * @param encoding as {@link FileInspection} found it
     * @throws UnreadableFileException when it has no header
     * @throws IOException when the disk fails
     */
    public static RowSource open(Path file, TextEncoding encoding) throws IOException {
        return encoding == TextEncoding.WORKBOOK ? WorkbookRows.open(file) : CsvRows.open(file, encoding);
    }
}
