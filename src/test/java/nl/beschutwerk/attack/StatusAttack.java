package nl.beschutwerk.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A1: the status E says of each figure whether anybody's hours in it are estimated, also where the figure is hidden.
 * Where only one category of a breakdown has it, all estimated persons of the region, or of the country, are in it.
 */
final class StatusAttack {

    static final String NAME = "A1";

    /** The name that findings have for persons whose hours are estimated, in a category or a municipality. */
    static final String ESTIMATED = "geschatte_personen";

    private static final String COUNTRY = "NL";
    private static final String HOURS = "uren_per_week";

    private StatusAttack() {}

    static List<Finding> on(Series series) {
        List<Finding> found = new ArrayList<>();
        for (PublishedQuarter quarter : series.quarters()) {
            for (String region : withCountry(series.regions(quarter))) {
                if (isEstimated(quarter, Cell.total(region, HOURS)) && canBeFew(quarter, region)) {
                    for (String breakdown : quarter.breakdowns(region, HOURS)) {
                        if (!breakdown.equals("arbeidsduur")) {
                            single(quarter.categories(region, HOURS, breakdown), quarter)
                                    .ifPresent(cell -> found.add(finding(quarter, cell)));
                        }
                    }
                    // That somebody in a region is estimated, its own status may tell.
                    Set<String> parts = region.equals(COUNTRY)
                            ? Set.of()
                            : series.geography().parts(region);
                    single(
                                    parts.stream()
                                            .filter(quarter.areas()::contains)
                                            .map(part -> Cell.total(part, HOURS))
                                            .toList(),
                                    quarter)
                            .ifPresent(cell -> found.add(finding(quarter, cell)));
                }
            }
        }
        return found;
    }

    private static List<String> withCountry(Collection<String> regions) {
        List<String> all = new ArrayList<>(regions);
        all.add(COUNTRY);
        return all;
    }

    /** The regions in which one person is described by a category of every breakdown and by the municipality. */
    static Set<String> describedInFull(List<Finding> findings, Series series, PublishedQuarter quarter) {
        Set<String> regions = new TreeSet<>();
        for (String region : series.regions(quarter)) {
            Set<String> attributes = new TreeSet<>();
            findings.stream()
                    .filter(finding -> finding.quarter().equals(quarter.quarter()))
                    .filter(finding -> finding.what().area().equals(region)
                            || series.geography()
                                    .parts(region)
                                    .contains(finding.what().area()))
                    .forEach(finding -> attributes.add(finding.what().breakdown()));
            if (attributes.containsAll(Set.of("geslacht", "leeftijd", "grondslag", "werkvorm", Cell.TOTAL))) {
                regions.add(region);
            }
        }
        return regions;
    }

    private static boolean isEstimated(PublishedQuarter quarter, Cell cell) {
        return quarter.row(cell).map(PublishedQuarter.Row::estimated).orElse(false);
    }

    /** Whether the estimated persons are not shown to be five or more. */
    private static boolean canBeFew(PublishedQuarter quarter, String region) {
        return quarter.count(new Cell(region, Relations.WORKING, "arbeidsduur", "onbekend"))
                .or(() -> fromShare(quarter, region))
                .map(persons -> persons < HiddenCounts.THRESHOLD)
                .orElse(true);
    }

    /** The least number of estimated persons that agrees with their share. */
    private static Optional<Long> fromShare(PublishedQuarter quarter, String region) {
        Cell share = Cell.total(region, "aandeel_geschat");
        return quarter.shown(share)
                .flatMap(percentage -> quarter.count(Cell.total(region, Relations.WORKING))
                        .map(working -> percentage
                                .subtract(quarter.margin(share))
                                .multiply(BigDecimal.valueOf(working))
                                .movePointLeft(2)
                                .max(BigDecimal.ZERO)
                                .setScale(0, RoundingMode.CEILING)
                                .longValueExact()));
    }

    /** The only cell with the status E, if there are others that could have had it. */
    private static Optional<Cell> single(List<Cell> cells, PublishedQuarter quarter) {
        List<Cell> estimated =
                cells.stream().filter(cell -> isEstimated(quarter, cell)).toList();
        boolean others = cells.stream()
                .filter(cell -> !isEstimated(quarter, cell))
                .anyMatch(cell ->
                        quarter.shown(cell).map(hours -> hours.signum() > 0).orElse(true));
        return estimated.size() == 1 && others ? Optional.of(estimated.get(0)) : Optional.empty();
    }

    private static Finding finding(PublishedQuarter quarter, Cell cell) {
        return Finding.of(
                NAME,
                quarter.quarter(),
                cell.of(ESTIMATED),
                1,
                HiddenCounts.THRESHOLD - 1,
                "all estimated persons of the region are here: no other category or municipality has status E");
    }
}
