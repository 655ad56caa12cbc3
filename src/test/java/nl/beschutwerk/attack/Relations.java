package nl.beschutwerk.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.attack.CountSystem.Count;

/** The relations that the definitions give between the counts of one quarter. */
final class Relations {

    static final String VALID = "geldige_indicaties";
    static final String WORKING = "werkzame_personen";
    static final String NOT_WORKING = "niet_werkend";

    /** The indicators that are counts of persons or of events. */
    static final Set<String> COUNTS = Set.of(
            VALID,
            WORKING,
            NOT_WORKING,
            "werkzame_personen_beschut",
            "aanvragen",
            "adviezen_positief",
            "adviezen_negatief",
            "instroom_werk",
            "uitstroom_werk",
            "aanvragen_jaar",
            "adviezen_positief_jaar",
            "adviezen_negatief_jaar",
            "instroom_werk_jaar",
            "uitstroom_werk_jaar");

    /**
     * In and out are hidden together, so that one of a hidden pair may be zero; every other hidden count is at least
     * one.
     */
    private static final Set<String> MAY_BE_ZERO =
            Set.of("instroom_werk", "uitstroom_werk", "instroom_werk_jaar", "uitstroom_werk_jaar");

    /** Categories of regions that join several of the country. */
    private static final Map<String, List<String>> JOINED = Map.ofEntries(
            Map.entry("geslacht/v_x_onbekend", List.of("v", "x", "onbekend")),
            Map.entry("grondslag/overig_onbekend", List.of("wia", "ww", "overig", "onbekend")),
            Map.entry("werkvorm/detachering", List.of("individuele_detachering", "groepsdetachering")),
            Map.entry("werkvorm/regulier_onbekend", List.of("regulier", "onbekend")),
            Map.entry("zonder_werk/0-6", List.of("0-3", "3-6")),
            Map.entry("zonder_werk/6-24", List.of("6-12", "12-24")));

    private Relations() {}

    /**
     * The counts of all quarters with the sums within each.
     *
     * @param atLeastOne whether a hidden count is taken to be at least one
     */
    static CountSystem of(Series series, boolean atLeastOne) {
        CountSystem system = new CountSystem();
        for (PublishedQuarter quarter : series.quarters()) {
            for (PublishedQuarter.Row row : quarter.rows()) {
                Cell cell = row.cell();
                if (COUNTS.contains(cell.indicator())) {
                    Optional<Long> shown = quarter.count(cell);
                    long least = atLeastOne && !MAY_BE_ZERO.contains(cell.indicator()) ? 1 : 0;
                    if (shown.isPresent() || row.hidden()) {
                        system.put(
                                new Count(quarter.quarter(), cell),
                                shown.orElse(least),
                                shown.orElse(CountSystem.MANY));
                    }
                }
            }
        }
        for (PublishedQuarter quarter : series.quarters()) {
            for (String indicator : COUNTS) {
                ofAreas(system, series, quarter, indicator);
            }
            for (String area : quarter.areas()) {
                ofCategories(system, quarter, area);
            }
            for (PublishedQuarter.Row row : quarter.rows()) {
                ofHeadcounts(system, quarter, row.cell());
            }
        }
        return system;
    }

    static List<Count> counts(PublishedQuarter quarter, List<Cell> cells) {
        return cells.stream().map(cell -> new Count(quarter.quarter(), cell)).toList();
    }

    /** A whole is the sum of its parts, in total and in every category, where all parts are published. */
    private static void ofAreas(CountSystem system, Series series, PublishedQuarter quarter, String indicator) {
        Set<String> present = quarter.areas();
        for (String whole : series.geography().wholes()) {
            Set<String> parts = series.geography().parts(whole);
            if (!present.contains(whole) || !present.containsAll(parts)) {
                continue;
            }
            String part = parts.iterator().next();
            List<Cell> cells = new ArrayList<>(List.of(Cell.total(part, indicator)));
            quarter.breakdowns(part, indicator)
                    .forEach(breakdown -> cells.addAll(quarter.categories(part, indicator, breakdown)));
            for (Cell cell : cells) {
                List<Cell> ofWhole = new ArrayList<>();
                JOINED.getOrDefault(cell.breakdown() + "/" + cell.category(), List.of(cell.category()))
                        .forEach(category -> ofWhole.add(new Cell(whole, indicator, cell.breakdown(), category)));
                List<Cell> ofParts = parts.stream().map(cell::in).toList();
                boolean classesDiffer = cell.breakdown().equals("arbeidsduur")
                        && quarter.categories(part, indicator, "arbeidsduur").size()
                                != quarter.categories(whole, indicator, "arbeidsduur")
                                        .size();
                if (!classesDiffer && quarter.has(ofWhole.get(0))) {
                    system.group("sum of areas " + whole)
                            .relate(counts(quarter, ofParts), counts(quarter, ofWhole), 0, 0)
                            .close();
                }
            }
        }
    }

    /** The categories of a breakdown make up the total. The median of the days without work has no such sum. */
    private static void ofCategories(CountSystem system, PublishedQuarter quarter, String area) {
        for (String indicator : List.of(VALID, WORKING, NOT_WORKING)) {
            for (String breakdown : quarter.breakdowns(area, indicator)) {
                system.group("sum of categories")
                        .relate(
                                counts(quarter, quarter.categories(area, indicator, breakdown)),
                                counts(quarter, List.of(Cell.total(area, indicator))),
                                0,
                                0)
                        .close();
            }
        }
    }

    /** Valid is working and not working; who works in beschut employment works. */
    private static void ofHeadcounts(CountSystem system, PublishedQuarter quarter, Cell cell) {
        if (cell.indicator().equals(VALID)) {
            system.group("valid is working and not working")
                    .relate(
                            counts(quarter, List.of(cell.of(WORKING), cell.of(NOT_WORKING))),
                            counts(quarter, List.of(cell)),
                            0,
                            0)
                    .close();
        } else if (cell.indicator().equals("werkzame_personen_beschut")) {
            system.group("beschut is part of working")
                    .relate(
                            counts(quarter, List.of(cell.of(WORKING))),
                            counts(quarter, List.of(cell)),
                            0,
                            CountSystem.MANY)
                    .close();
        }
    }
}
