package nl.beschutwerk.policy.allocation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.ScaledWithinBounds.Bounds;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Variant;
import org.apache.commons.numbers.fraction.BigFraction;

/** The places that a variant gives each municipality, before rounding (definitions, "Allocation"). */
final class VariantRule {

    private final Inputs inputs;
    private final long minimum;
    private final Map<Measure, Shares> shares = new EnumMap<>(Measure.class);

    VariantRule(Inputs inputs, long minimum) {
        this.inputs = inputs;
        this.minimum = minimum;
    }

    Shares shares(Measure measure) {
        return shares.computeIfAbsent(measure, asked -> Shares.in(asked, inputs));
    }

    /** Whether everything that the variant rests on is known of every municipality. */
    boolean isComplete(Variant variant) {
        return variant.measures().stream().allMatch(measure -> shares(measure).complete());
    }

    /**
     * The places of all municipalities, with the minimum; they sum to the national number.
     *
     * @throws InfeasibleException if the minimum needs more places than there are
     */
    SortedMap<String, BigFraction> places(Variant variant, long national) {
        BigFraction total = BigFraction.of(national);
        SortedMap<String, BigFraction> places = variant.kind() == Variant.Kind.TWEE_STAPPEN
                ? inTwoSteps(total)
                : Exact.map(mixed(variant), (code, share) -> share.multiply(total));
        BigFraction least = BigFraction.of(minimum);
        if (places.values().stream().allMatch(own -> own.compareTo(least) >= 0)) {
            return places;
        }
        return ScaledWithinBounds.scale(places, Exact.map(places, (code, own) -> Bounds.from(least)), total)
                .orElseThrow(() -> new InfeasibleException("A minimum of " + minimum + " for each of the "
                        + places.size() + " municipalities needs more places than the national number of " + national
                        + ". Lower minimum_per_gemeente, or leave it out."));
    }

    /**
     * The places of those municipalities of which they can be told from what is published, where not everything is; empty for
     * those of which they cannot.
     */
    SortedMap<String, BigFraction> placesAsFarAsKnown(Variant variant, long national) {
        // A minimum, and what others lack, need the numbers of all.
        if (variant.kind() == Variant.Kind.TWEE_STAPPEN || minimum > 0) {
            return new TreeMap<>();
        }
        return Exact.map(mixed(variant), (code, share) -> share.multiply(BigFraction.of(national)));
    }

    /** The weighted share, of those of which every part is known. */
    private SortedMap<String, BigFraction> mixed(Variant variant) {
        if (variant.kind() != Variant.Kind.GEMENGD) {
            return shares(variant.measures().get(0)).known();
        }
        SortedMap<String, BigFraction> mixed = new TreeMap<>();
        for (Municipality municipality : inputs.municipalities()) {
            String code = municipality.area().code();
            Optional<BigFraction> sum = Optional.of(BigFraction.ZERO);
            for (var part : variant.weights().entrySet()) {
                Optional<BigFraction> share = Optional.ofNullable(
                        shares(part.getKey().measure()).known().get(code));
                BigFraction weight = Exact.of(part.getValue());
                sum = sum.flatMap(before -> share.map(own -> before.add(own.multiply(weight))));
            }
            sum.ifPresent(own -> mixed.put(code, own));
        }
        return mixed;
    }

    /**
     * First what is realised; then the rest of the national number, in proportion to what each lacks of its objective number.
     * If more is realised than there are places, all are scaled down in proportion to what they realised.
     */
    private SortedMap<String, BigFraction> inTwoSteps(BigFraction total) {
        SortedMap<String, BigFraction> realised = new TreeMap<>();
        inputs.of(Measure.REALISED_THEN).forEach((code, answer) -> {
            if (answer instanceof Known known) {
                realised.put(code, Exact.of(known.amount()));
            }
        });
        BigFraction all = Exact.sum(realised.values());
        BigFraction rest = total.subtract(all);
        if (rest.signum() <= 0) {
            return Exact.map(shares(Measure.REALISED_THEN).known(), (code, share) -> share.multiply(total));
        }
        SortedMap<String, BigFraction> lacking =
                Exact.map(shares(Measure.EXPECTED_NEED).known(), (code, share) -> {
                    BigFraction lack = share.multiply(total).subtract(realised.getOrDefault(code, BigFraction.ZERO));
                    return Exact.max(BigFraction.ZERO, lack);
                });
        // Objective numbers sum to more than what is realised, so that somebody lacks something.
        BigFraction lack = Exact.sum(lacking.values());
        return Exact.map(
                realised,
                (code, own) -> own.add(lacking.getOrDefault(code, BigFraction.ZERO)
                        .multiply(rest)
                        .divide(lack)));
    }
}
