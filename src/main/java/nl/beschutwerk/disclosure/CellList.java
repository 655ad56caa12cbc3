package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.PartShare;
import nl.beschutwerk.domain.Quarter;

/** Turns the figures of one quarter into cells of the linked table, which may hold those of other quarters as well. */
final class CellList {

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    /** An amount without a lower bound. */
    private static final double UNLIMITED = -1e6;

    private record Slot(Quantity quantity, Place place) {}

    private record Split(Quantity quantity, Place total, Breakdown breakdown) {}

    private final Threshold threshold;
    private final Figures figures;
    private final Visibility visibility;
    private final List<Cell> cells;
    private final int first;
    private final int end;
    private final Map<Slot, Integer> indices = new HashMap<>();
    private final Map<Split, List<Integer>> splits = new LinkedHashMap<>();

    /**
     * Makes the cells.
     *
     * @param basePersons the number of persons that a share rests on
     * @param visibility what hides each figure
     * @param cells all cells so far, to which those of this quarter are added
     */
    CellList(
            Threshold threshold,
            Figures figures,
            Map<FigureKey, Base> basePersons,
            Visibility visibility,
            List<Cell> cells) {
        this.threshold = threshold;
        this.figures = figures;
        this.visibility = visibility;
        this.cells = cells;
        this.first = cells.size();
        Map<Indicator, List<FigureKey>> keys =
                figures.stream().map(Figure::key).collect(Collectors.groupingBy(FigureKey::indicator));
        for (Quantity quantity : Quantity.all()) {
            if (quantity.part() == Part.WHOLE) {
                keys.getOrDefault(quantity.indicator(), List.of()).forEach(key -> addPublished(quantity, key));
            }
        }
        basePersons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> addParts(entry.getKey(), entry.getValue()));
        this.end = cells.size();
    }

    /** All cells, also those of other quarters. */
    List<Cell> cells() {
        return cells;
    }

    /** The indices of the cells of this quarter. */
    IntStream own() {
        return IntStream.range(first, end);
    }

    Quarter quarter() {
        return figures.quarter();
    }

    OptionalInt find(Quantity quantity, Place place) {
        Integer index = indices.get(new Slot(quantity, place));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The categories of a breakdown of an area. */
    List<Integer> categories(Quantity quantity, Place total, Breakdown breakdown) {
        return splits.getOrDefault(new Split(quantity, total, breakdown), List.of());
    }

    /** Every split of an amount over the categories of a breakdown. */
    void eachSplit(BiConsumer<OptionalInt, List<Integer>> use) {
        splits.forEach((split, parts) -> use.accept(find(split.quantity(), split.total()), parts));
    }

    /** The amount that an indicator gives of a place. */
    OptionalInt find(Indicator indicator, Place place) {
        return find(Quantity.of(indicator), place);
    }

    /** An amount that only follows from others, and that no figure gives. */
    int auxiliary(Quantity quantity, Place place, double amount) {
        cells.add(new Cell(quantity, place, amount, 0, Cell.NOWHERE, false, false));
        return cells.size() - 1;
    }

    private void addPublished(Quantity quantity, FigureKey key) {
        Place place = Place.of(key);
        FigureKey hiddenBy = place.key(quantity.hiddenWith());
        amount(key).ifPresent(amount -> {
            if (amount(hiddenBy).isPresent()) {
                add(quantity, place, amount, visibility.of(hiddenBy));
            }
        });
    }

    /** With its base, a share gives the number of persons in either part. */
    private void addParts(FigureKey share, Base base) {
        amount(share).ifPresent(percentage -> {
            BigDecimal part = BigDecimal.valueOf(base.counted(percentage));
            Quantity.partsOf(share.indicator())
                    .filter(which -> which != Part.WHOLE)
                    .forEach(which -> addPart(share, which, BigDecimal.valueOf(base.persons()), part));
        });
    }

    private void addPart(FigureKey share, Part which, BigDecimal base, BigDecimal part) {
        Quantity quantity = Quantity.of(share.indicator(), which);
        Place place = Place.of(share);
        switch (which) {
            case COUNTED -> add(quantity, place, part, hiddenBy(share));
            case OTHERS -> add(quantity, place, base.subtract(part), hiddenBy(share));
            case NEWER ->
                addNewer(quantity, place, ((CohortShare) share.indicator().kind()).whole(), base);
            case NEWER_COUNTED ->
                addNewer(quantity, place, ((CohortShare) share.indicator().kind()).counted(), part);
            case NEWER_OTHERS ->
                addNewer(quantity, place, ((CohortShare) share.indicator().kind()).others(), base.subtract(part));
            case ROUNDING -> addRounding(quantity, place, visibility.of(share));
            case WHOLE, GROWTH -> throw new IllegalArgumentException("No share has such a part: " + which);
        }
    }

    /** Those who are not in the base of a share. */
    private void addNewer(Quantity quantity, Place place, Indicator persons, BigDecimal inBase) {
        amount(place.key(persons))
                .filter(all -> all.compareTo(inBase) >= 0)
                .ifPresent(all -> add(quantity, place, all.subtract(inBase), Visibility.Of.NOBODY));
    }

    /**
     * The persons of a part follow from the share of all, whose number is published. Those behind another share are given by
     * none: the share is known to within its rounding.
     */
    private Visibility.Of hiddenBy(FigureKey share) {
        return share.indicator().kind() instanceof PartShare ? visibility.of(share) : Visibility.Of.NOBODY;
    }

    private void addRounding(Quantity quantity, Place place, Visibility.Of share) {
        register(quantity, place);
        cells.add(new Cell(quantity, place, 0, UNLIMITED, share.unit(), share.known(), false));
    }

    private void register(Quantity quantity, Place place) {
        indices.put(new Slot(quantity, place), cells.size());
        if (!place.isTotal()) {
            splits.computeIfAbsent(new Split(quantity, place.total(), place.breakdown()), added -> new ArrayList<>())
                    .add(cells.size());
        }
    }

    private void add(Quantity quantity, Place place, BigDecimal amount, Visibility.Of visible) {
        register(quantity, place);
        boolean shownIfZero = isShownIfZero(quantity);
        cells.add(new Cell(
                quantity,
                place,
                approximately(amount),
                shownIfZero && amount.signum() > 0 ? 1 : 0,
                visible.unit(),
                visible.known() || (shownIfZero && amount.signum() == 0),
                quantity.isCount() && (visible.treatedAsSmall() || threshold.isSmall(amount))));
    }

    /** A region in which nobody is estimated says so by its status. */
    private static boolean isShownIfZero(Quantity quantity) {
        return Quantity.isShownIfZero(quantity.indicator())
                || (quantity.part() == Part.COUNTED && quantity.indicator().kind() instanceof PartShare);
    }

    /** Whether a count would be confidential. */
    boolean isSmall(double count) {
        return threshold.isSmall(BigDecimal.valueOf(Math.round(count)));
    }

    /** The amount of a figure; empty if there is none. */
    Optional<BigDecimal> amount(FigureKey key) {
        return amount(figures, key);
    }

    static Optional<BigDecimal> amount(Figures figures, FigureKey key) {
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
