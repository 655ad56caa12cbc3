package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteStreamWriter;

/** Rows in the binary form of COPY, see "Binary Format" in PostgreSQL's description of the command. Grows as it needs. */
final class CopyBytes implements ByteStreamWriter {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00FF\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;
    private static final int END = -1;

    private byte[] bytes;
    private ByteBuffer view;

    CopyBytes(int capacity) {
        bytes = new byte[capacity];
        view = ByteBuffer.wrap(bytes);
    }

    boolean isEmpty() {
        return view.position() == 0;
    }

    void clear() {
        view.clear();
    }

    /** What comes before the first row: no flags, and no extension of the header. */
    void begin() {
        putAll(SIGNATURE);
        putInt(0);
        putInt(0);
    }

    /** What comes after the last row. */
    void end() {
        putShort(END);
    }

    void putValue(CopyType type, @Nullable Object value) {
        if (value == null) {
            putInt(NULL);
        } else {
            type.put(this, value);
        }
    }

    void putShort(int value) {
        room(Short.BYTES).putShort((short) value);
    }

    void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** A value of no fixed length: how many bytes it has, and they. */
    void putSized(byte[] value) {
        putInt(value.length);
        putAll(value);
    }

    private void putAll(byte[] value) {
        room(value.length).put(value);
    }

    private ByteBuffer room(int length) {
        if (view.remaining() < length) {
            int used = view.position();
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + length);
            view = ByteBuffer.wrap(bytes).position(used);
        }
        return view;
    }

    @Override
    public int getLength() {
        return view.position();
    }

    @Override
    public void writeTo(ByteStreamTarget target) throws IOException {
        target.getOutputStream().write(bytes, 0, view.position());
    }
}
