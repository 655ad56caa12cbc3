package nl.beschutwerk.attack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All attacks, by their names. */
final class Attacks {

    private static final SortedMap<String, Function<Series, List<Finding>>> ALL = new TreeMap<>(Map.of(
            StatusAttack.NAME, StatusAttack::on,
            FractionAttack.NAME, FractionAttack::on,
            CohortAttack.NAME, CohortAttack::on,
            GrowthAttack.NAME, GrowthAttack::on,
            HoursOfOneAttack.NAME, HoursOfOneAttack::on,
            AtLeastOneAttack.NAME, AtLeastOneAttack::on,
            TogetherAttack.NAME, TogetherAttack::on));

    private Attacks() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static List<Finding> on(Series series, String name) {
        return Objects.requireNonNull(ALL.get(name), name).apply(series);
    }
}
