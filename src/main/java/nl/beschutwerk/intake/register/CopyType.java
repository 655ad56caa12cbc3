package nl.beschutwerk.intake.register;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.postgresql.util.ByteConverter;

/** The types of the columns that are copied into, and how COPY's binary form writes their values. */
enum CopyType {
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

    CopyType(String server) {
        this.server = server;
    }

    /**
     * The type the server calls so.
     *
     * @throws IllegalArgumentException when nothing of that type is ever copied
     */
    static CopyType of(String server) {
        return Arrays.stream(values())
                .filter(type -> type.server.equals(server))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is copied into columns of type " + server));
    }

    /** Writes the length and the bytes of a value. */
    abstract void put(CopyBytes bytes, Object value);
}
