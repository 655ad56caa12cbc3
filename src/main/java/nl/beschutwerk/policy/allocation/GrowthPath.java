package nl.beschutwerk.policy.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.policy.allocation.ScaledWithinBounds.Bounds;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One year of a growth path. The share of each municipality goes from where it was towards where the variant wants it, by at
 * most the limit and never beyond. All that municipalities lose within their limits pays for what others gain within theirs; the
 * larger of the two sums is scaled down to the smaller one, in proportion, so that the shares still sum to 1.
 *
 * @param <K> what identifies a municipality
 */
final class GrowthPath<K extends Comparable<K>> {

    private final GrowthLimit limit;

    GrowthPath(GrowthLimit limit) {
        this.limit = limit;
    }

    /**
     * The shares a year later; empty if the limit leaves too little room to bring everybody to the least share.
     *
     * @param before the shares of the year before, which sum to 1
     * @param aim the shares of the variant, which sum to 1 and are not below the least share
     * @param least the share that nobody may be below
     */
    Optional<SortedMap<K, BigFraction>> year(
            SortedMap<K, BigFraction> before, SortedMap<K, BigFraction> aim, BigFraction least) {
        SortedMap<K, BigFraction> gains = new TreeMap<>();
        SortedMap<K, Bounds> ofGains = new TreeMap<>();
        SortedMap<K, BigFraction> losses = new TreeMap<>();
        List<K> stuck = new ArrayList<>();
        before.forEach((key, share) -> {
            BigFraction change = share(aim, key).subtract(share);
            BigFraction most = Exact.min(change.abs(), most(share));
            if (change.signum() > 0) {
                BigFraction needed = Exact.max(BigFraction.ZERO, least.subtract(share));
                if (needed.compareTo(most) > 0) {
                    stuck.add(key);
                } else {
                    gains.put(key, most);
                    ofGains.put(key, Bounds.between(needed, most));
                }
            } else if (change.signum() < 0) {
                losses.put(key, most);
            }
        });
        if (!stuck.isEmpty()) {
            return Optional.empty();
        }
        BigFraction lost = Exact.sum(losses.values());
        BigFraction gained = Exact.sum(gains.values());
        if (gained.compareTo(lost) > 0) {
            return ScaledWithinBounds.scale(gains, ofGains, lost).map(paid -> changed(before, paid, losses));
        }
        BigFraction part = lost.signum() == 0 ? BigFraction.ONE : gained.divide(lost);
        return Optional.of(changed(before, gains, Exact.map(losses, (key, loss) -> loss.multiply(part))));
    }

    /** How much a share may change in a year. */
    private BigFraction most(BigFraction share) {
        BigFraction hundredth = Exact.of(limit.most()).divide(100);
        return switch (limit.kind()) {
            case PROCENTPUNT -> hundredth;
            case PROCENT -> share.multiply(hundredth);
        };
    }

    private static <K extends Comparable<K>> SortedMap<K, BigFraction> changed(
            SortedMap<K, BigFraction> before, SortedMap<K, BigFraction> gains, SortedMap<K, BigFraction> losses) {
        return Exact.map(
                before,
                (key, share) -> share.add(gains.getOrDefault(key, BigFraction.ZERO))
                        .subtract(losses.getOrDefault(key, BigFraction.ZERO)));
    }

    private static <K extends Comparable<K>> BigFraction share(SortedMap<K, BigFraction> shares, K key) {
        BigFraction share = shares.get(key);
        if (share == null) {
            throw new IllegalArgumentException("There is no share of " + key);
        }
        return share;
    }
}
