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
import org.jspecify.annotations.Nullable;

/**
 * Checks the end record and the directory of a zip file before the file is opened as such: opening it reads the whole
 * directory into memory, and silently ignores bytes before the first entry, such as another zip file. See sections 4.3.12 to
 * 4.3.16 of PKWARE's APPNOTE.
 */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int RECORD = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ENTRIES = 10;
    private static final int DIRECTORY_SIZE = 12;
    private static final int DIRECTORY_START = 16;
    private static final int COMMENT_LENGTH = 20;

    /** The ZIP64 end record and its locator, which may be between the directory and the end record. */
    private static final int LARGE_SIGNATURE = 0x06064b50;

    private static final int LARGE_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_LOCATOR = 20;
    private static final int LARGE_START = 8;
    private static final int LARGE_DIRECTORY_SIZE = 40;
    private static final int LARGE_DIRECTORY_START = 48;
    private static final int LARGE_RECORD = 56;

    /** An entry in the directory. */
    private static final int PART_SIGNATURE = 0x02014b50;

    private static final int PART = 46;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int PART_COMMENT_LENGTH = 32;
    private static final int PART_START = 42;
    private static final int PART_PACKED_SIZE = 20;
    private static final int PART_SIZE = 24;

    /** The extra fields of an entry, and the number that refers to them. */
    private static final int EXTRA_HEADER = 4;

    private static final int EXTRA_LARGE = 1;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private ZipEnd() {}

    /**
     * Refuses a file that does not end like a zip file, whose directory is far larger than that of a workbook, or that
     * contains more than the entries of that directory, such as another zip file before it.
     */
    static void check(Path file) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            long size = channel.size();
            int length = (int) Math.min(size, RECORD + MAX_COMMENT);
            ByteBuffer end = read(channel, size - length, length);
            for (int at = end.limit() - RECORD; at >= 0; at--) {
                if (end.getInt(at) == SIGNATURE) {
                    check(channel, end, at);
                    return;
                }
            }
            throw WorkbookFault.damaged();
        }
    }

    private static void check(SeekableByteChannel channel, ByteBuffer end, int at) throws IOException {
        // Only the comment may follow the end record, because other readers might find another end record there.
        if (at + RECORD + unsigned16(end, at + COMMENT_LENGTH) != end.limit()) {
            throw WorkbookFault.damaged();
        }
        long directorySize = unsigned32(end, at + DIRECTORY_SIZE);
        long directoryStart = unsigned32(end, at + DIRECTORY_START);
        long directoryEnd = channel.size() - end.limit() + at;
        ByteBuffer large = largeRecord(channel, directoryEnd);
        if (large != null) {
            directoryEnd = directoryEnd - LARGE_LOCATOR - LARGE_RECORD;
            directorySize = large.getLong(LARGE_DIRECTORY_SIZE);
            directoryStart = large.getLong(LARGE_DIRECTORY_START);
        }
        if (directorySize > WorkbookLimits.MAX_DIRECTORY || unsigned16(end, at + ENTRIES) > WorkbookLimits.MAX_PARTS) {
            throw WorkbookFault.unsafe();
        }
        if (directorySize < 0 || directoryStart < 0 || directoryStart + directorySize != directoryEnd) {
            throw WorkbookFault.gluedTogether();
        }
        requireFirstPartAtStart(read(channel, directoryStart, (int) directorySize));
    }

    /** Returns the ZIP64 end record with its locator, if they are directly before the end record; null otherwise. */
    private static @Nullable ByteBuffer largeRecord(SeekableByteChannel channel, long end) throws IOException {
        long start = end - LARGE_LOCATOR - LARGE_RECORD;
        if (start < 0) {
            return null;
        }
        ByteBuffer both = read(channel, start, LARGE_RECORD + LARGE_LOCATOR);
        return both.getInt(LARGE_RECORD) == LARGE_LOCATOR_SIGNATURE
                        && both.getInt(0) == LARGE_SIGNATURE
                        && both.getLong(LARGE_RECORD + LARGE_START) == start
                ? both
                : null;
    }

    /** Refuses a file if no entry of the directory is at its beginning, because other data are there then. */
    private static void requireFirstPartAtStart(ByteBuffer directory) throws IOException {
        boolean found = directory.limit() == 0;
        int at = 0;
        while (!found && at + PART <= directory.limit() && directory.getInt(at) == PART_SIGNATURE) {
            int name = unsigned16(directory, at + NAME_LENGTH);
            int more = unsigned16(directory, at + EXTRA_LENGTH);
            found = unsigned32(directory, at + PART_START) == 0
                    || (unsigned32(directory, at + PART_START) == IN_EXTRA
                            && largeStart(directory, at, at + PART + name, at + PART + name + more) == 0);
            int comment = unsigned16(directory, at + PART_COMMENT_LENGTH);
            at += PART + name + more + comment;
        }
        if (!found) {
            throw WorkbookFault.gluedTogether();
        }
    }

    /**
     * Returns the start of an entry from its ZIP64 extra field, after the sizes that are also given in that field; -1 if the
     * field does not give it.
     */
    private static long largeStart(ByteBuffer directory, int part, int from, int to) {
        int at = from;
        while (at + EXTRA_HEADER <= Math.min(to, directory.limit())) {
            int length = unsigned16(directory, at + Short.BYTES);
            if (unsigned16(directory, at) == EXTRA_LARGE) {
                int place = at + EXTRA_HEADER;
                place += unsigned32(directory, part + PART_SIZE) == IN_EXTRA ? Long.BYTES : 0;
                place += unsigned32(directory, part + PART_PACKED_SIZE) == IN_EXTRA ? Long.BYTES : 0;
                return place + Long.BYTES <= directory.limit() ? directory.getLong(place) : -1;
            }
            at += EXTRA_HEADER + length;
        }
        return -1;
    }

    private static int unsigned16(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static long unsigned32(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static ByteBuffer read(SeekableByteChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw WorkbookFault.damaged();
            }
        }
        return bytes.flip();
    }
}
