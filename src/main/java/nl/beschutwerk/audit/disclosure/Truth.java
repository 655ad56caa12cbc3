package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Quarter;

/** What the maker of the releases knows of the unknowns. Sums are stored as they are published, so they are known roughly. */
final class Truth {

    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * An amount that is known to within an uncertainty.
     *
     * @param within zero if it is known exactly
     */
    record Approximate(BigDecimal value, BigDecimal within) {}

    private final Map<Quarter, PublishedRelease> releases = new HashMap<>();
    private final Map<Quarter, Rounding> roundings = new HashMap<>();

    Truth(Iterable<PublishedRelease> all) {
        for (PublishedRelease release : all) {
            releases.put(release.quarter(), release);
            roundings.put(release.quarter(), new Rounding(release.knowledge().method()));
        }
    }

    /** What is known of an unknown; empty if it does not exist. */
    Optional<Approximate> of(Unknown unknown) {
        if (unknown instanceof Unknown.Behind behind) {
            return behind(behind);
        }
        if (unknown instanceof Unknown.Growth growth) {
            return growth(growth);
        }
        if (unknown instanceof Unknown.Newer newer) {
            return newer(newer);
        }
        if (unknown instanceof Unknown.OfQuarter) {
            // It follows from everything else; see LeastOfQuarters.
            return Optional.of(new Approximate(ZERO, ZERO));
        }
        return figure(unknown.quarter(), unknown.key());
    }

    private Optional<Approximate> figure(Quarter quarter, FigureKey key) {
        BigDecimal within = Objects.requireNonNull(roundings.get(quarter)).of(key);
        return amount(quarter, key).map(amount -> new Approximate(amount, within));
    }

    private Optional<BigDecimal> amount(Quarter quarter, FigureKey key) {
        return release(quarter)
                .unprotected()
                .find(key)
                .filter(figure -> figure.value() instanceof FigureValue.Given)
                .map(figure -> ((FigureValue.Given) figure.value()).amount());
    }

    private PublishedRelease release(Quarter quarter) {
        return Objects.requireNonNull(releases.get(quarter));
    }

    /** Where the persons whose share it is were not stored, they follow from the rounded share, and only to within that. */
    private Optional<Approximate> behind(Unknown.Behind behind) {
        Base base = release(behind.quarter()).basePersons().get(behind.key());
        if (base == null) {
            return Optional.empty();
        }
        BigDecimal persons = BigDecimal.valueOf(base.persons());
        if (base.counted().isPresent()) {
            BigDecimal counted = BigDecimal.valueOf(base.counted().getAsLong());
            return Optional.of(new Approximate(behind.counted() ? counted : persons.subtract(counted), ZERO));
        }
        BigDecimal rounding =
                Objects.requireNonNull(roundings.get(behind.quarter())).of(behind.key());
        BigDecimal within = rounding.multiply(PERCENT).multiply(persons);
        return amount(behind.quarter(), behind.key()).map(share -> {
            BigDecimal counted = share.multiply(PERCENT).multiply(persons).setScale(0, RoundingMode.HALF_UP);
            return new Approximate(
                    behind.counted() ? counted : persons.subtract(counted),
                    within.compareTo(HALF) < 0 ? ZERO : within.setScale(0, RoundingMode.CEILING));
        });
    }

    private Optional<Approximate> newer(Unknown.Newer newer) {
        Optional<Approximate> left = of(newer.stock());
        for (Unknown.Behind part : newer.behind()) {
            left = left.flatMap(stock -> behind(part)
                    .map(amount -> new Approximate(
                            stock.value().subtract(amount.value()),
                            stock.within().max(amount.within()))));
        }
        return left;
    }

    private Optional<Approximate> growth(Unknown.Growth growth) {
        Optional<BigDecimal> before = amount(growth.before(), growth.key());
        Optional<BigDecimal> now = amount(growth.quarter(), growth.key());
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal grown = now.get().subtract(before.get());
        return Optional.of(new Approximate((growth.decline() ? grown.negate() : grown).max(ZERO), ZERO));
    }
}
