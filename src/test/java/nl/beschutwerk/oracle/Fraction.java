package nl.beschutwerk.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number: numerator over a positive denominator, in lowest terms. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    private static final BigInteger SHOWN = BigInteger.valueOf(10_000);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction over nothing");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal number with a point. */
    public static Fraction of(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.times(of(-1)));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    int sign() {
        return numerator.signum();
    }

    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    boolean above(Fraction other) {
        return compareTo(other) > 0;
    }

    /** At most four decimals, rounded half away from zero, without trailing zeros. */
    public String text() {
        BigInteger two = BigInteger.TWO;
        BigInteger size = numerator.abs().multiply(SHOWN).multiply(two).add(denominator);
        BigInteger rounded = size.divide(denominator.multiply(two)).multiply(BigInteger.valueOf(numerator.signum()));
        return new BigDecimal(rounded, 4).stripTrailingZeros().toPlainString();
    }

    /** The distance to the nearest number at which rounding to four decimals changes. */
    public Fraction distanceToRounding() {
        BigInteger two = BigInteger.TWO;
        Fraction scaled = new Fraction(numerator.abs().multiply(SHOWN), denominator);
        BigInteger floor = scaled.numerator.divide(scaled.denominator);
        Fraction half = new Fraction(floor.multiply(two).add(BigInteger.ONE), two);
        return scaled.minus(half).abs().over(new Fraction(SHOWN, BigInteger.ONE));
    }
}
