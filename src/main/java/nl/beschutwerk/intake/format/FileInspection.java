package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * What can only be known of a file when all its bytes have been seen, and is needed before its first row is read.
 *
 * @param sha256 of the file as it lies on disk
 * @param encoding null when the file is not what its name says, or cannot be unpacked
 * @param fault why it has no encoding; null when it has one
 */
public record FileInspection(
        Sha256 sha256,
        @Nullable TextEncoding encoding,
        @Nullable UnreadableFileException fault) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a file once, in bounded memory.
     *
     * @throws IOException when the disk fails
     */
    public static FileInspection of(Path file) throws IOException {
        return of(file, StopSignal.NEVER);
    }

    /**
     * Reads a file once, in bounded memory, unless the work is broken off.
     *
     * @param stop asked before each part that is read
     * @throws IOException when the disk fails
     */
    public static FileInspection of(Path file, StopSignal stop) throws IOException {
        try {
            FileType.requireAsNamed(file);
            if (FileType.isNamedWorkbook(file)) {
                return new FileInspection(Sha256.ofFile(file), TextEncoding.WORKBOOK, null);
            }
            try (DeliveredBytes bytes = DeliveredBytes.open(file)) {
                return survey(bytes, stop);
            }
        } catch (UnreadableFileException e) {
            return new FileInspection(Sha256.ofFile(file), null, e);
        }
    }

    private static FileInspection survey(DeliveredBytes bytes, StopSignal stop) throws IOException {
        CharacterSetDetection guess = new CharacterSetDetection();
        byte[] buffer = new byte[BUFFER];
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            stop.check();
            guess.add(buffer, count);
        }
        return new FileInspection(bytes.checksum(), guess.decide(), null);
    }
}
