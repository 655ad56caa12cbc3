package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * The checksum and the character set of a file. Both need a pass over all its bytes, before the first row is read.
 *
 * @param sha256 of the file as it is on disk
 * @param encoding null if the file is not of the type that its name says, or cannot be decompressed
 * @param fault the reason why {@code encoding} is null; null if there is an encoding
 */
public record FileInspection(
        Sha256 sha256,
        @Nullable TextEncoding encoding,
        @Nullable UnreadableFileException fault) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a file once, in bounded memory.
     *
     * @throws IOException if the disk fails
     */
    public static FileInspection of(Path file) throws IOException {
        return of(file, StopSignal.NEVER);
    }

    /**
     * Reads a file once, in bounded memory.
     *
     * @param stop checked for each block of bytes that is read, but not while a workbook is read
     * @throws IOException if the disk fails
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
