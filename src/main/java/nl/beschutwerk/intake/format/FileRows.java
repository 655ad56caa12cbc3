package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.intake.format.workbook.WorkbookRows;

/** Opens a delivered file in any format that the contract allows. */
public final class FileRows {

    private FileRows() {}

    /**
     * Opens a file and reads its header.
     *
     * @param encoding as detected by {@link FileInspection}
     * @throws UnreadableFileException if the file has no header
     * @throws IOException if the disk fails
     */
    public static RowSource open(Path file, TextEncoding encoding) throws IOException {
        return encoding == TextEncoding.WORKBOOK ? WorkbookRows.open(file) : CsvRows.open(file, encoding);
    }
}
