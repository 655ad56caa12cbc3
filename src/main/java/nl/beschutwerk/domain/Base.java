package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * The persons that a share or a median rests on.
 *
 * @param persons the number of them
 * @param counted the number of those whose share it is; empty of a median, and where it is not known
 */
public record Base(long persons, OptionalLong counted) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Of a median, or of a share of an unknown number. */
    public static Base of(long persons) {
        return new Base(persons, OptionalLong.empty());
    }

    /** Of a share. */
    public static Base of(long persons, long counted) {
        return new Base(persons, OptionalLong.of(counted));
    }

    /**
     * The number of persons whose share it is.
     *
     * @param share in per cent, from which the number follows where it is not known
     */
    public long counted(BigDecimal share) {
        return counted.orElseGet(() -> share.multiply(BigDecimal.valueOf(persons))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
