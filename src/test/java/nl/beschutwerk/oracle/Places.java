package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The few municipalities of an invented delivery: most persons live in one region, the others in scattered places. */
final class Places {

    private final Chance chance;
    private final Country country;
    private final LocalDate date;
    private final List<String> merged;
    private final List<String> homes = new ArrayList<>();

    Places(Chance chance, Country country, Moment moment) {
        this.chance = chance;
        this.country = country;
        this.date = moment.last();
        this.merged = List.copyOf(country.merged(date));
        Map<String, String> regions = country.regionOfMunicipality(date);
        List<String> codes = List.copyOf(new TreeSet<>(regions.values()));
        for (int weight : List.of(12, 4, 2, 1)) {
            String region = chance.of(codes);
            List<String> within = regions.keySet().stream()
                    .filter(code -> region.equals(regions.get(code)))
                    .toList();
            for (int i = 0; i < weight; i++) {
                homes.add(chance.of(within.subList(0, Math.min(4, within.size()))));
            }
        }
        homes.add(country.successor(chance.of(merged), date).orElseThrow());
        homes.add("0363");
    }

    String any() {
        return chance.of(homes);
    }

    /** The code of a municipality, or that of one that became part of it. */
    String oldOrNew(String municipality) {
        if (chance.percent(2)) {
            return chance.of(merged);
        }
        List<String> old = merged.stream()
                .filter(code -> country.successor(code, date).orElseThrow().equals(municipality))
                .toList();
        return old.isEmpty() || chance.percent(50) ? municipality : chance.of(old);
    }
}
