package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CategoryShare;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.Persons;

/** Turns the figures of a release into cells and into the units that hide them. */
final class CellList {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private record Slot(Quantity quantity, Place place) {}

    private final Threshold threshold;
    private final Figures figures;
    private final Set<FigureKey> publishedBefore;
    private final Estimates estimates;
    private final List<Cell> cells = new ArrayList<>();
    private final List<SuppressionUnit> units = new ArrayList<>();
    private final Map<Slot, Integer> indices = new HashMap<>();
    private final Map<FigureKey, Integer> unitOfKey = new HashMap<>();

    /**
     * Makes the cells.
     *
     * @param basePersons the number of persons that a share rests on
     * @param publishedBefore figures that an earlier release of the same quarter shows, and that are still the same
     */
    CellList(
            Threshold threshold,
            Figures figures,
            Map<FigureKey, Long> basePersons,
            Set<FigureKey> publishedBefore,
            Composition composition) {
        this.threshold = threshold;
        this.figures = figures;
        this.publishedBefore = publishedBefore;
        this.estimates = new Estimates(figures, composition);
        for (Quantity quantity : Quantity.all()) {
            if (quantity.part() == Part.WHOLE) {
                figures.stream()
                        .filter(figure -> figure.key().indicator() == quantity.indicator())
                        .forEach(figure -> addPublished(quantity, figure.key()));
            }
        }
        basePersons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> addParts(entry.getKey(), BigDecimal.valueOf(entry.getValue())));
    }

    List<Cell> cells() {
        return cells;
    }

    List<SuppressionUnit> units() {
        return units;
    }

    OptionalInt find(Quantity quantity, Place place) {
        Integer index = indices.get(new Slot(quantity, place));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The amount that an indicator gives of a place. */
    OptionalInt find(Indicator indicator, Place place) {
        return find(Quantity.of(indicator), place);
    }

    Estimates estimates() {
        return estimates;
    }

    private void addPublished(Quantity quantity, FigureKey key) {
        Place place = Place.of(key);
        Indicator hiddenWith = CountryHours.areHiddenApart(quantity, place) ? key.indicator() : quantity.hiddenWith();
        amount(key).ifPresent(amount -> {
            if (amount(place.key(hiddenWith)).isPresent()) {
                add(quantity, place, amount, unit(place.key(hiddenWith)));
            }
        });
    }

    /** With its base, a share gives the number of persons in either part. */
    private void addParts(FigureKey share, BigDecimal base) {
        amount(share).ifPresent(percentage -> {
            BigDecimal part = percentage.multiply(base).divide(HUNDRED, 0, RoundingMode.HALF_UP);
            BigDecimal rest = base.subtract(part);
            Place place = Place.of(share);
            Quantity.partsOf(share.indicator())
                    .filter(which -> which != Part.WHOLE)
                    .forEach(which -> add(
                            Quantity.of(share.indicator(), which),
                            place,
                            which == Part.COUNTED ? part : rest,
                            hiddenBy(share)));
        });
    }

    /**
     * A share of one category is hidden with the number of persons in it, and as it says the same, the rest is given by no
     * figure of its own. Headcounts have no such number of estimated persons.
     */
    private int hiddenBy(FigureKey share) {
        return share.indicator().kind() instanceof CategoryShare ofCategory
                        && amount(DerivedFigures.counted(ofCategory, share)).isPresent()
                ? Cell.NOWHERE
                : unit(share);
    }

    private void add(Quantity quantity, Place place, BigDecimal amount, int unit) {
        boolean known =
                unit != Cell.NOWHERE && isKnown(quantity, place, units.get(unit).key());
        indices.put(new Slot(quantity, place), cells.size());
        cells.add(new Cell(
                quantity,
                place,
                approximately(amount),
                Math.min(estimates.least(quantity, place), approximately(amount)),
                unit,
                known,
                quantity.isCount() && threshold.isSmall(amount)));
    }

    private boolean isKnown(Quantity quantity, Place place, FigureKey key) {
        boolean nobodyEstimated = quantity.indicator() == Indicator.WERKZAME_PERSONEN
                && key.equals(DerivedFigures.estimatedPersons(key))
                && amount(place.total().key(Indicator.UREN_PER_WEEK)).isPresent()
                && !estimates.are(place.total());
        return nobodyEstimated || isNobodyOfHeadcounts(place) || publishedBefore.contains(key);
    }

    /** Headcounts mostly come without mean hours. A class of which nothing is estimated then has nobody in it. */
    private boolean isNobodyOfHeadcounts(Place place) {
        return estimates.areFromHeadcounts()
                && !place.isTotal()
                && amount(place.key(Indicator.WERKZAME_PERSONEN))
                        .filter(persons -> persons.signum() == 0)
                        .isPresent();
    }

    private int unit(FigureKey key) {
        return unitOfKey.computeIfAbsent(key, added -> {
            units.add(new SuppressionUnit(added, priority(added), cost(added)));
            return units.size() - 1;
        });
    }

    private static SuppressionUnit.Priority priority(FigureKey key) {
        boolean total = key.breakdown() == Breakdown.TOTAAL;
        return switch (key.level()) {
            case LAND -> total ? SuppressionUnit.Priority.NEVER : SuppressionUnit.Priority.FIRST;
            case ARBEIDSMARKTREGIO ->
                total && !key.indicator().kind().breakdowns().isEmpty()
                        ? SuppressionUnit.Priority.LAST
                        : SuppressionUnit.Priority.FIRST;
            case GEMEENTE -> SuppressionUnit.Priority.FIRST;
        };
    }

    /** Persons whose hours are counted take hours, jobs and attainment with them. */
    private static double figuresLostWith(Indicator indicator) {
        return switch (indicator.kind().type()) {
            case PERSONS -> hasHours(indicator) ? 4 : hasParts(indicator) ? 2 : 1;
            case EVENTS,
                    FLOW,
                    HOURS,
                    JOB_EQUIVALENTS,
                    JOBS_IN_PART,
                    BOUND,
                    RATIO,
                    CATEGORY_SHARE,
                    COHORT_SHARE,
                    MEDIAN,
                    TARGET,
                    DIFFERENCE -> 1;
        };
    }

    private static boolean hasHours(Indicator persons) {
        return Arrays.stream(Indicator.values())
                .anyMatch(other -> other.kind() instanceof Hours hours && hours.persons() == persons);
    }

    private static boolean hasParts(Indicator persons) {
        return Arrays.stream(Indicator.values())
                .anyMatch(other ->
                        other.kind() instanceof Persons part && part.whole().equals(Optional.of(persons)));
    }

    /** A category of the country costs far more than one of a region. */
    private double cost(FigureKey key) {
        double area = switch (key.level()) {
            case LAND -> 500;
            case ARBEIDSMARKTREGIO -> key.breakdown() == Breakdown.TOTAAL ? 20 : 2;
            case GEMEENTE -> 1;
        };
        long size = amount(key).map(BigDecimal::longValue).orElse(0L);
        return figuresLostWith(key.indicator()) * area * (4 + Long.SIZE - Long.numberOfLeadingZeros(size));
    }

    /** The amount of a figure; empty if there is none. */
    Optional<BigDecimal> amount(FigureKey key) {
        return figures.find(key)
                .map(Figure::value)
                .filter(FigureValue.Given.class::isInstance)
                .map(value -> ((FigureValue.Given) value).amount());
    }

    /** Rounds to millionths, which is precise enough to decide what to hide. No result of it is published. */
    static double approximately(BigDecimal amount) {
        return amount.multiply(MILLION).setScale(0, RoundingMode.HALF_EVEN).longValueExact() / 1e6;
    }
}
