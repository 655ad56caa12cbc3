package nl.beschutwerk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zip archives whose bytes depend only on their contents. Entries have one fixed time, and are stored rather than deflated,
 * because the output of deflate differs between versions of the zlib library that a Java platform uses.
 */
public final class StoredZip {

    /**
     * Without a time zone, because the format has none. At its very first moment, 1 January 1980, Java would add a time zone
     * after all.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StoredZip() {}

    /**
     * Puts files into an archive.
     *
     * @param files contents by name, in their order in the archive
     */
    public static byte[] of(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(stored(file.getKey(), file.getValue()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
