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
 * The files of a received delivery, read again: once received they can be read to their end, and a file that cannot, or is of
 * other bytes, has been changed since.
 *
 * @param stop asked before each row
 */
record ReceivedFiles(Path folder, StopSignal stop) {

    /** What is done with a row. */
    @FunctionalInterface
    interface RowWork {
        void accept(Header header, Row row);
    }

    /**
     * Hands over the rows of a file.
     *
     * @throws OperatorMistakeException when the file has changed since it was received; found at its end, so what was done with its
     *     rows must be undone
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
