package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;

/**
 * Reads the files of a received delivery again. A received file can be read to its end; a file that cannot, or has other
 * bytes, has been changed since.
 *
 * @param stop checked before each row
 */
record ReceivedFiles(Path folder, StopSignal stop) {

    /** Processes a row. */
    @FunctionalInterface
    interface RowWork {
        void accept(Header header, Row row);
    }

    /**
     * Passes the rows of a file one by one to {@code work}.
     *
     * @throws OperatorMistakeException if the file has changed since it was received. This is found at the end of the file,
     * so the caller must undo what it did with the rows
     */
    void eachRow(RegisteredFile file, RowWork work) throws IOException {
        Path path = folder.resolve(file.name());
        try (RowSource source = FileRows.open(path, file.encoding())) {
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                stop.check();
                work.accept(source.header(), row.get());
            }
            if (!source.checksum().equals(file.sha256())) {
                throw new OperatorMistakeException(changed(path));
            }
        } catch (UnreadableFileException e) {
            throw new OperatorMistakeException(changed(path), e);
        }
    }

    private static String changed(Path path) {
        return "The file " + path + " changed after it was received. Nothing of it was loaded. Start again.";
    }
}
