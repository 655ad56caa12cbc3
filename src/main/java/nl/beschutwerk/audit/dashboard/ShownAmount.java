package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Unit;

/** How an amount must be shown: in whole numbers where that says the same, and otherwise with the decimals of its unit. */
final class ShownAmount {

    /** Half a unit of the last decimal of the open data. */
    private static final BigDecimal HALF = new BigDecimal("0.00005");

    private ShownAmount() {}

    /**
     * The texts that an amount may have, which are nearly always one. The open data have four decimals: what they call 96.5 may have
     * been 96.49998, and is then shown as 96.
     *
     * @param amount as published
     */
    static Set<String> texts(Claim claim, BigDecimal amount, PageLanguage language) {
        if (claim.kind() == Claim.Kind.RANK) {
            return Set.of(amount.toBigInteger().toString());
        }
        Set<String> texts = new LinkedHashSet<>();
        Stream<BigDecimal> possible = isCounted(claim.indicator().unit())
                ? Stream.of(amount)
                : Stream.of(amount, amount.subtract(HALF), amount.add(HALF));
        possible.forEach(exact -> texts.add(text(claim, exact, language)));
        return texts;
    }

    /** Whether amounts are whole by nature, so that the open data have them exactly. */
    private static boolean isCounted(Unit unit) {
        return switch (unit) {
            case PERSONEN, AANTAL -> true;
            case BANEN, UREN, PROCENT, DAGEN -> false;
        };
    }

    private static String text(Claim claim, BigDecimal amount, PageLanguage language) {
        int decimals = decimals(claim, amount);
        boolean percentage = claim.indicator().unit() == Unit.PROCENT;
        return switch (claim.kind()) {
            case FIGURE -> language.number(amount, decimals) + (percentage ? "%" : "");
            case CHANGE -> {
                BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
                yield (rounded.signum() > 0 ? "+" : "")
                        + language.number(amount, decimals)
                        + (percentage ? language.points() : "");
            }
            default -> language.number(amount.abs(), decimals);
        };
    }

    private static int decimals(Claim claim, BigDecimal amount) {
        Indicator indicator = claim.indicator();
        boolean setInWholeJobs = indicator.kind() instanceof Target target && target.whole();
        boolean whole = (indicator.unit() == Unit.BANEN && !setInWholeJobs) || indicator.unit() == Unit.PROCENT;
        return whole
                ? indicator.unit().decimalsInSentences(amount)
                : indicator.kind().decimals(claim.subject().level(), amount);
    }
}
