package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.domain.FigureKey;

/** The units that are suppressed so far, and those that are suppressed with them because they derive from them. */
final class HiddenUnits {

    private final LinkedTable table;
    private final List<BitSet> goesAlong = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private final BitSet primary = new BitSet();

    /** Starts with the primary suppressions. */
    HiddenUnits(LinkedTable table, Collection<FigureKey> small) {
        this.table = table;
        Map<FigureKey, Integer> unitOfKey = new HashMap<>();
        for (int unit = 0; unit < table.units().size(); unit++) {
            unitOfKey.put(table.units().get(unit).key(), unit);
        }
        for (SuppressionUnit unit : table.units()) {
            goesAlong.add(units(unit.key(), unitOfKey));
        }
        small.forEach(key -> primary.or(units(key, unitOfKey)));
        hidden.or(primary);
    }

    private static BitSet units(FigureKey key, Map<FigureKey, Integer> unitOfKey) {
        BitSet units = new BitSet();
        DerivedFigures.withAll(List.of(key)).stream()
                .map(unitOfKey::get)
                .filter(unit -> unit != null)
                .forEach(units::set);
        return units;
    }

    BitSet all() {
        return hidden;
    }

    boolean isHidden(Cell cell) {
        return cell.unit() == Cell.NOWHERE || hidden.get(cell.unit());
    }

    /** Whether a cell is hidden and not public by other means. */
    boolean isFree(int cell) {
        Cell one = table.cells().get(cell);
        return !one.known() && isHidden(one);
    }

    /** The suppressed units without one of them. */
    BitSet without(int unit) {
        BitSet others = (BitSet) hidden.clone();
        others.clear(unit);
        return others;
    }

    void hide(BitSet units) {
        units.stream().forEach(unit -> hidden.or(goesAlong.get(unit)));
    }

    void hideAll() {
        hidden.set(0, table.units().size());
    }

    /** Goes back to what was suppressed before. */
    void restore(BitSet before) {
        hidden.clear();
        hidden.or(before);
    }

    boolean hasAll() {
        return hidden.cardinality() == table.units().size();
    }

    /** Removes a suppression. */
    void show(int unit) {
        hidden.clear(unit);
    }

    /** The secondary suppressions, most costly first. */
    int[] couldBeShown() {
        return hidden.stream()
                .filter(unit -> !primary.get(unit))
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer unit) -> -table.units().get(unit).cost())
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether a unit derives from another that is hidden. */
    boolean isDerived(int unit) {
        return hidden.stream()
                .anyMatch(other -> other != unit && goesAlong.get(other).get(unit));
    }

    /** The figures that name the suppressed units. */
    List<FigureKey> keys() {
        return hidden.stream().mapToObj(unit -> table.units().get(unit).key()).toList();
    }
}
