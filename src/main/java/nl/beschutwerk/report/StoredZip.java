package nl.beschutwerk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.beschutwerk.domain.PrivateFiles;

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
                add(out, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Writes files from a disk to an archive, under their names without folders. Only one of them is in memory at a time.
     *
     * @param files in their order in the archive
     */
    static void write(Path archive, List<Path> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(PrivateFiles.newOutputStream(archive))) {
            for (Path file : files) {
                add(out, String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
