package nl.beschutwerk.intake.format.workbook;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.beschutwerk.intake.format.FormatLimits;

/**
 * The parts of a workbook by name. Nothing is ever unpacked to disk. The unpacked bytes of all parts together are limited,
 * and the CRC of each part is verified.
 */
final class Parts implements Closeable {

    private final ZipFile zip;
    private final long packedSize;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long unpacked;

    private Parts(ZipFile zip, long packedSize) {
        this.zip = zip;
        this.packedSize = packedSize;
    }

    static Parts open(Path file) throws IOException {
        ZipEnd.check(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw WorkbookFault.damaged(e);
        }
        Parts parts = new Parts(zip, Files.size(file));
        try {
            parts.list();
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void list() throws IOException {
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = withSlashes(entry.getName());
            boolean leadsOut = name.startsWith("/")
                    || name.contains(":")
                    || List.of(name.split("/", -1)).contains("..");
            // Part names are case-insensitive: ECMA-376 part 2, section 6.3.5.
            if (leadsOut || entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw WorkbookFault.unsafe();
            }
        }
    }

    /**
     * Converts backslashes to slashes, because some programs write part names like Windows file names:
     * {@code xl\\worksheets\\sheet1.xml}.
     */
    static String withSlashes(String name) {
        return name.replace('\\', '/');
    }

    /** Returns whether the name of any part, in lower case, satisfies the condition. */
    boolean anyName(Predicate<String> such) {
        return entries.keySet().stream().anyMatch(such);
    }

    /** Returns a part as a stream; empty if there is no such part. */
    Optional<InputStream> find(String name) throws IOException {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartStream(zip.getInputStream(entry), entry.getCrc()));
        } catch (ZipException e) {
            throw WorkbookFault.damaged(e);
        }
    }

    InputStream require(String name) throws IOException {
        return find(name).orElseThrow(WorkbookFault::damaged);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void count(int bytes) throws IOException {
        unpacked += bytes;
        boolean bomb =
                unpacked > FormatLimits.ALWAYS_UNPACKED && unpacked / FormatLimits.MAX_PACKING_FACTOR > packedSize;
        if (bomb || unpacked > WorkbookLimits.MAX_UNPACKED) {
            throw WorkbookFault.tooLarge();
        }
    }

    /** Counts the unpacked bytes, and verifies the CRC at the end. */
    private final class PartStream extends FilterInputStream {
        private final long expected;
        private final CRC32 crc = new CRC32();

        PartStream(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw WorkbookFault.damaged(e);
            }
            if (read > 0) {
                crc.update(buffer, offset, read);
                count(read);
            } else if (read < 0 && crc.getValue() != expected) {
                throw WorkbookFault.damaged();
            }
            return read;
        }
    }
}
