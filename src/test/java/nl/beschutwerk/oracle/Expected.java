package nl.beschutwerk.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The expected results of a delivery of microdata.
 *
 * @param refused because too many rows of a file are rejected
 * @param findings number of findings by code
 * @param rejected number of rejected rows by content
 * @param cells by {@code level,area,indicator,breakdown,category}; empty if the delivery is refused
 */
public record Expected(
        boolean refused, Map<String, Integer> findings, Map<String, Long> rejected, SortedMap<String, Cell> cells) {

    private static final String TOTAL = ",totaal,totaal";

    /** Reads a delivery in a folder, and the folder of reference data with which it is measured. */
    public static Expected of(Path delivery, Path reference, Moment moment, Choices choices) throws IOException {
        Country country = new Country(reference);
        CheckedDelivery judged = new CheckedDelivery(delivery, moment, country, choices);
        SortedMap<String, Cell> cells = new TreeMap<>();
        if (!judged.refused()) {
            Census census = new Census(judged, moment, country, choices);
            new Areas(census, new TargetTable(reference, country), country, moment, choices, cells).fill();
        }
        return new Expected(judged.refused(), judged.findings(), judged.rejected(), cells);
    }

    private record Areas(
            Census census,
            TargetTable targets,
            Country country,
            Moment moment,
            Choices choices,
            SortedMap<String, Cell> cells) {

        void fill() {
            Map<String, String> regions = country.regionOfMunicipality(moment.last());
            whole("land,NL,", regions.keySet(), Detail.ofCountry(in(regions.keySet())), true);
            for (String region : new TreeSet<>(regions.values())) {
                Set<String> composition = new TreeSet<>(regions.keySet());
                composition.removeIf(code -> !region.equals(regions.get(code)));
                Detail detail = Detail.ofRegion(in(composition));
                whole("arbeidsmarktregio," + region + ",", composition, detail, false);
                composition.forEach(code -> municipality(code, detail.ofMunicipalities()));
            }
        }

        private void municipality(String code, Detail detail) {
            AreaCells area = new AreaCells(in(Set.of(code)), moment, choices, detail)
                    .numbersOfPersons()
                    .workAndHours()
                    .averageHours()
                    .againstTarget(target(Set.of(code), false, moment.year()));
            put("gemeente," + code + ",", area);
        }

        private void whole(String prefix, Set<String> composition, Detail detail, boolean national) {
            Optional<Fraction> target = target(composition, national, moment.year());
            Optional<Fraction> path = target(composition, national, moment.year() - 1)
                    .flatMap(last -> target.map(now -> last.plus(
                            now.minus(last).times(Fraction.of(moment.quarter())).over(Fraction.of(4)))));
            List<PersonStatus> persons = in(composition);
            List<Advice> advices = new ArrayList<>(census.advices);
            advices.removeIf(advice -> !composition.contains(advice.municipality()));
            AreaCells area = new AreaCells(persons, moment, choices, detail)
                    .numbersOfPersons()
                    .workAndHours()
                    .averageHours()
                    .againstTarget(target)
                    .furtherJobs(target, path, target(composition, national, moment.year() + 1))
                    .durations()
                    .ofTheYear(advices);
            put(prefix, national ? area.ofTheQuarter(advices) : area);
            new Breakdowns(moment, choices, detail.ofCategories())
                    .of(persons, national ? new CountryGroups(moment).all() : new RegionGroups(moment).all())
                    .forEach((key, cell) -> cells.put(prefix + key, cell));
        }

        private Optional<Fraction> target(Set<String> composition, boolean national, int year) {
            return national
                    ? targets.ofCountry(year, moment.last())
                    : targets.ofMunicipalities(composition, year, moment.last());
        }

        private void put(String prefix, AreaCells area) {
            area.cells().forEach((indicator, cell) -> cells.put(prefix + indicator + TOTAL, cell));
        }

        private List<PersonStatus> in(Set<String> composition) {
            return census.standings.stream()
                    .filter(one -> composition.contains(one.deciding.municipality()))
                    .toList();
        }
    }
}
