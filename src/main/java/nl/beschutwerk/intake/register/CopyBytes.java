package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;
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

    void putValue(Type type, @Nullable Object value) {
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

    /** The types of the columns that are copied into, and how the binary form writes their values. */
    enum Type {
        INT2("int2") {
            @Override
            void put(CopyBytes bytes, Object value) {
                bytes.putInt(Short.BYTES);
                int number = ((Number) value).intValue();
                if (number < Short.MIN_VALUE || number > Short.MAX_VALUE) {
                    throw new ArithmeticException("A number is too large for a column of two bytes");
                }
                bytes.putShort(number);
            }
        },
        INT4("int4") {
            @Override
            void put(CopyBytes bytes, Object value) {
                bytes.putInt(Integer.BYTES);
                bytes.putInt(Math.toIntExact(((Number) value).longValue()));
            }
        },
        INT8("int8") {
            @Override
            void put(CopyBytes bytes, Object value) {
                bytes.putInt(Long.BYTES);
                bytes.putLong(((Number) value).longValue());
            }
        },
        NUMERIC("numeric") {
            @Override
            void put(CopyBytes bytes, Object value) {
                bytes.putSized(ByteConverter.numeric((BigDecimal) value));
            }
        },
        DATE("date") {
            @Override
            void put(CopyBytes bytes, Object value) {
                bytes.putInt(Integer.BYTES);
                bytes.putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - FIRST_DAY));
            }
        },
        TEXT("text") {
            @Override
            void put(CopyBytes bytes, Object value) {
                bytes.putSized(((String) value).getBytes(StandardCharsets.UTF_8));
            }
        };

        /** PostgreSQL counts days from the year 2000 on. */
        private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

        private final String server;

        Type(String server) {
            this.server = server;
        }

        /**
         * The type the server calls so.
         *
         * @throws IllegalArgumentException when nothing of that type is ever copied
         */
        static Type of(String server) {
            return Arrays.stream(values())
                    .filter(type -> type.server.equals(server))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("Nothing is copied into columns of type " + server));
        }

        /** Writes the length and the bytes of a value. */
        abstract void put(CopyBytes bytes, Object value);
    }
}
