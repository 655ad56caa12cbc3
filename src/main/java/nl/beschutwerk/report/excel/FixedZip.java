package nl.beschutwerk.report.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.beschutwerk.report.StoredZip;

/** Writes the archive of a workbook again so that equal contents give equal bytes. */
final class FixedZip {

    private FixedZip() {}

    static byte[] rewrite(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return StoredZip.of(files);
    }
}
