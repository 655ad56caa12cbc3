package nl.beschutwerk.intake.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses a gzip file to its last byte: all its members, one after the other. Only zero bytes may follow the last
 * member; some systems add them to fill up a block. The JDK's own stream treats unreadable bytes after a member as the end of
 * the file, and so silently returns only a part of the text. See RFC 1952.
 *
 * <p>Throws a {@link ZipException} if the file is not a gzip file, is damaged or is followed by something else, and an
 * {@link EOFException} if it is truncated.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER = 64 * 1024;

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int DEFLATE = 8;
    private static final int WITH_CHECK = 0x02;
    private static final int WITH_EXTRA = 0x04;
    private static final int WITH_NAME = 0x08;
    private static final int WITH_COMMENT = 0x10;
    private static final int RESERVED = 0xE0;
    /** Length in bytes of the modification time, the extra flags and the operating system, which are ignored. */
    private static final int UNUSED = 6;

    private final InputStream packed;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    /** CRC over the bytes of the member's header; some programs store it in the header. */
    private final CRC32 headerCheck = new CRC32();

    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private boolean ended;

    /** Reads the header of the first member, which must be present. */
    GzipMembers(InputStream packed) throws IOException {
        this.packed = packed;
        if (next() != FIRST) {
            throw new ZipException("Not in gzip format");
        }
        beginMember();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                check.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("A preset dictionary has no place in a gzip file");
            } else if (inflater.needsInput()) {
                require();
                inflater.setInput(buffer, position, limit - position);
                position = limit;
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException("Damaged data");
            damaged.initCause(e);
            throw damaged;
        }
    }

    /** Reads the header of a member, starting at its second byte. */
    private void beginMember() throws IOException {
        headerCheck.reset();
        headerCheck.update(FIRST);
        if (require8() != SECOND || require8() != DEFLATE) {
            throw new ZipException("Not in gzip format");
        }
        int flags = require8();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("Unknown flags");
        }
        skip(UNUSED);
        if ((flags & WITH_EXTRA) != 0) {
            skip(require8() | require8() << 8);
        }
        if ((flags & WITH_NAME) != 0) {
            skipText();
        }
        if ((flags & WITH_COMMENT) != 0) {
            skipText();
        }
        if ((flags & WITH_CHECK) != 0) {
            long expected = headerCheck.getValue() & 0xFFFF;
            if ((require8() | require8() << 8) != expected) {
                throw new ZipException("Damaged header");
            }
        }
        inflater.reset();
        check.reset();
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        if (require32() != check.getValue() || require32() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("The check value of a member is not that of its data");
        }
        int following = next();
        if (following == FIRST) {
            beginMember();
            return;
        }
        while (following == 0) {
            following = next();
        }
        if (following >= 0) {
            throw new ZipException("Something else follows the last member");
        }
        ended = true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            require8();
        }
    }

    private void skipText() throws IOException {
        while (require8() != 0) {
            // Skip up to and including the terminating zero.
        }
    }

    private long require32() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) require8() << shift;
        }
        return value;
    }

    private int require8() throws IOException {
        require();
        int value = next();
        headerCheck.update(value);
        return value;
    }

    /** Ensures that there is a next byte. */
    private void require() throws IOException {
        if (!fill()) {
            throw new EOFException("The gzip file is cut off");
        }
    }

    /** Returns the next byte of the compressed file; -1 at its end. */
    private int next() throws IOException {
        return fill() ? Byte.toUnsignedInt(buffer[position++]) : -1;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(packed.read(buffer), 0);
        }
        return position < limit;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
