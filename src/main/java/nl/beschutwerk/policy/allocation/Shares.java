package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.scenario.Measure;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The share of each municipality in a measure.
 *
 * <p>If the measure is known of every municipality, a share is a part of their sum. If it is not, which can only be in what is
 * made to be published, a share is a part of the number of the country that was published, and known only of those of whom the
 * measure is. It then says no more than what was published already. If one municipality alone is not known, there are no shares
 * at all, because the others would give it away.
 *
 * @param known by code
 * @param complete whether every municipality has one
 */
record Shares(SortedMap<String, BigFraction> known, boolean complete) {

    /**
     * The shares in a measure.
     *
     * @throws InfeasibleException if the measure is zero everywhere
     */
    static Shares in(Measure measure, Inputs inputs) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        inputs.of(measure).forEach((code, answer) -> {
            if (answer instanceof Known known) {
                amounts.put(code, known.amount());
            }
        });
        int unknown = inputs.municipalities().size() - amounts.size();
        if (unknown == 0) {
            BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Shares(parts(measure, amounts, sum), true);
        }
        return unknown > 1 && inputs.country().get(measure) instanceof Known country
                ? new Shares(parts(measure, amounts, country.amount()), false)
                : new Shares(new TreeMap<>(), false);
    }

    private static SortedMap<String, BigFraction> parts(
            Measure measure, SortedMap<String, BigDecimal> amounts, BigDecimal whole) {
        if (whole.signum() <= 0) {
            throw new InfeasibleException(
                    "The measure " + measure.code()
                            + " is 0 for every municipality, so that nobody has a share in it. Leave out the variants that rest on it.");
        }
        return Exact.map(amounts, (code, amount) -> Exact.of(amount).divide(Exact.of(whole)));
    }
}
