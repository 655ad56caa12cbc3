package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.PossibleFigures.Cohort;
import nl.beschutwerk.domain.Quarter;

/** Turns alternative tables into figures, as whoever checks the protection needs them. */
final class PossibleTables {

    /** Amounts are in millionths. */
    private static final int DECIMALS = 6;

    private record PartOfShare(Quarter quarter, FigureKey share, Part part) {}

    private final LinkedTable table;
    private final Map<PartOfShare, Integer> parts = new HashMap<>();

    PossibleTables(LinkedTable table) {
        this.table = table;
        for (int cell = 0; cell < table.cells().size(); cell++) {
            int index = cell;
            Part part = table.cells().get(cell).quantity().part();
            if (part == Part.COUNTED || part == Part.OTHERS) {
                table.origins()
                        .of(cell)
                        .ifPresent(quarter -> parts.put(new PartOfShare(quarter, key(index), part), index));
            }
        }
    }

    private FigureKey key(int cell) {
        Cell one = table.cells().get(cell);
        return one.place().key(one.quantity().indicator());
    }

    /** The figures that an alternative table gives, where they differ from the true ones. */
    PossibleFigures figures(AlternativeTable alternative) {
        Map<Quarter, Map<FigureKey, BigDecimal>> amounts = new TreeMap<>();
        Map<Quarter, Map<FigureKey, Cohort>> cohorts = new TreeMap<>();
        alternative
                .deviations()
                .keySet()
                .forEach(cell -> table.origins().of(cell).ifPresent(quarter -> {
                    switch (table.cells().get(cell).quantity().part()) {
                        case WHOLE ->
                            amounts.computeIfAbsent(quarter, added -> new TreeMap<>())
                                    .put(key(cell), amount(cell, alternative));
                        case COUNTED, OTHERS ->
                            cohorts.computeIfAbsent(quarter, added -> new TreeMap<>())
                                    .put(
                                            key(cell),
                                            new Cohort(
                                                    persons(
                                                            new PartOfShare(quarter, key(cell), Part.COUNTED),
                                                            alternative),
                                                    persons(
                                                            new PartOfShare(quarter, key(cell), Part.OTHERS),
                                                            alternative)));
                        // They follow from the others.
                        case NEWER, NEWER_COUNTED, NEWER_OTHERS, ROUNDING, GROWTH -> {}
                    }
                }));
        return new PossibleFigures(amounts, cohorts);
    }

    private BigDecimal amount(int cell, AlternativeTable alternative) {
        Cell one = table.cells().get(cell);
        BigDecimal amount = BigDecimal.valueOf(
                LinkedTable.millionths(one.value()) + alternative.deviations().getOrDefault(cell, 0L), DECIMALS);
        return one.quantity().isCount() ? amount.setScale(0, RoundingMode.HALF_EVEN) : amount;
    }

    private long persons(PartOfShare part, AlternativeTable alternative) {
        return amount(Objects.requireNonNull(parts.get(part)), alternative).longValueExact();
    }
}
