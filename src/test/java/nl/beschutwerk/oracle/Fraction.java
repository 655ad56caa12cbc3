package nl.beschutwerk.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number: numerator over a positive denominator, in lowest terms. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);

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

    /** The nearest whole number, half away from zero. */
    BigInteger rounded() {
        BigInteger twice = denominator.multiply(BigInteger.TWO);
        BigInteger size =
                numerator.abs().multiply(BigInteger.TWO).add(denominator).divide(twice);
        return size.multiply(BigInteger.valueOf(numerator.signum()));
    }

    /** The nearest multiple of a number, half away from zero; itself if the number is 0. */
    Fraction roundedTo(int step) {
        return step == 0 ? this : of(step).times(new Fraction(over(of(step)).rounded(), BigInteger.ONE));
    }

    /** At most this number of decimals, rounded half away from zero, without trailing zeros. */
    public String text(int decimals) {
        BigInteger shown = times(new Fraction(BigInteger.TEN.pow(decimals), BigInteger.ONE))
                .rounded();
        return new BigDecimal(shown, decimals).stripTrailingZeros().toPlainString();
    }

    /** The distance to the nearest number at which rounding to this number of decimals changes. */
    public Fraction distanceToRounding(int decimals) {
        BigInteger two = BigInteger.TWO;
        BigInteger shown = BigInteger.TEN.pow(decimals);
        Fraction scaled = new Fraction(numerator.abs().multiply(shown), denominator);
        BigInteger floor = scaled.numerator.divide(scaled.denominator);
        Fraction half = new Fraction(floor.multiply(two).add(BigInteger.ONE), two);
        return scaled.minus(half).abs().over(new Fraction(shown, BigInteger.ONE));
    }
}
