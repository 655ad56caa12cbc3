package nl.beschutwerk.intake.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import nl.beschutwerk.domain.Sha256;

/**
 * The bytes of a delivered file, decompressed if the file is compressed, together with the checksum of the file as it is on
 * disk. Refuses to decompress a gzip bomb.
 */
final class DeliveredBytes extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private final DigestInputStream raw;
    private final CountedStream packed;
    private long unpacked;

    private DeliveredBytes(DigestInputStream raw, CountedStream packed, InputStream text) {
        super(text);
        this.raw = raw;
        this.packed = packed;
    }

    /** Opens a file; never follows a link. */
    static DeliveredBytes open(Path file) throws IOException {
        InputStream onDisk = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        try {
            DigestInputStream raw = new DigestInputStream(onDisk, Sha256.newDigest());
            CountedStream packed = new CountedStream(new BufferedInputStream(raw, BUFFER));
            return new DeliveredBytes(raw, packed, isPacked(file) ? unpack(packed) : packed);
        } catch (IOException | RuntimeException e) {
            onDisk.close();
            throw e;
        }
    }

    /** Returns whether a file is compressed according to its name. */
    static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static InputStream unpack(InputStream packed) throws IOException {
        try {
            return new GzipMembers(packed);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        if (count > 0) {
            unpacked += count;
            checkSize();
        }
        return count;
    }

    private void checkSize() throws UnreadableFileException {
        boolean bomb =
                unpacked > FormatLimits.ALWAYS_UNPACKED && unpacked / FormatLimits.MAX_PACKING_FACTOR > packed.count();
        if (bomb || unpacked > FormatLimits.MAX_TEXT_BYTES) {
            throw new UnreadableFileException("Dit bestand is uitgepakt veel te groot voor een levering. "
                    + "Controleer hoe het is gemaakt en lever het opnieuw aan.");
        }
    }

    private static UnreadableFileException damaged(IOException cause) {
        return new UnreadableFileException(
                "Dit bestand heet .gz, maar kan niet helemaal worden uitgepakt: het is geen gzip-bestand, het is beschadigd of "
                        + "niet volledig, of er staat iets anders achter. Pak het opnieuw in en lever het opnieuw aan.",
                cause);
    }

    /** Returns the checksum of the whole file on disk; reads the bytes that have not been read yet. */
    Sha256 checksum() throws IOException {
        raw.transferTo(OutputStream.nullOutputStream());
        return Sha256.of(raw.getMessageDigest());
    }

    /** Counts the bytes read from disk. */
    private static final class CountedStream extends FilterInputStream {
        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
