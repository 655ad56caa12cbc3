package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Looks at the end record of a zip file before anything opens it, since whoever opens it holds its whole directory in memory.
 * See section 4.3.16 of PKWARE's APPNOTE.
 */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int RECORD = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ENTRIES = 10;
    private static final int DIRECTORY_SIZE = 12;
    private static final int COMMENT_LENGTH = 20;

    private ZipEnd() {}

    /** Refuses a file that does not end as a zip file does, or whose directory is far larger than a workbook's. */
    static void check(Path file) throws IOException {
        ByteBuffer end = lastBytes(file);
        for (int at = end.limit() - RECORD; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE) {
                check(end, at);
                return;
            }
        }
        throw WorkbookFault.damaged();
    }

    private static void check(ByteBuffer end, int at) throws IOException {
        // What follows the record is its comment and nothing else: other readers might see another record there.
        if (at + RECORD + Short.toUnsignedInt(end.getShort(at + COMMENT_LENGTH)) != end.limit()) {
            throw WorkbookFault.damaged();
        }
        boolean large = Integer.toUnsignedLong(end.getInt(at + DIRECTORY_SIZE)) > WorkbookLimits.MAX_DIRECTORY
                || Short.toUnsignedInt(end.getShort(at + ENTRIES)) > WorkbookLimits.MAX_PARTS;
        if (large) {
            throw WorkbookFault.unsafe();
        }
    }

    private static ByteBuffer lastBytes(Path file) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            int length = (int) Math.min(channel.size(), RECORD + MAX_COMMENT);
            ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw WorkbookFault.damaged();
                }
            }
            return bytes.flip();
        }
    }
}
