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

/**
 * Rows in the binary format of COPY; see "Binary Format" in PostgreSQL's documentation of the command. The buffer grows when
 * needed.
 */
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

    /** Writes the file header: no flags and no header extension. */
    void begin() {
        putAll(SIGNATURE);
        putInt(0);
        putInt(0);
    }

    /** Writes the file trailer. */
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

    /** Writes a value of variable length: the number of its bytes, then the bytes. */
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

    /** The types of the columns that are copied into, with the binary format of their values. */
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

        /** PostgreSQL counts days from 1 January 2000. */
        private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

        private final String server;

        Type(String server) {
            this.server = server;
        }

        /**
         * Returns the type with this name on the server.
         *
         * @throws IllegalArgumentException if values of that type are never copied
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
