package nl.beschutwerk.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A copy of reference data with invented targets for this year and the year before, by the codes of those years. */
public final class RandomTargets {

    private RandomTargets() {}

    /** The same seed gives the same targets; for some seeds a few lines are missing. */
    public static Path write(Path reference, Path copy, Moment moment, long seed) throws IOException {
        Files.createDirectories(copy);
        for (String name : List.of("regions.csv", "municipalities.csv", "mergers.csv", "calendar.csv")) {
            Files.copy(reference.resolve(name), copy.resolve(name));
        }
        Chance chance = new Chance(seed);
        Country country = new Country(reference);
        StringBuilder lines = new StringBuilder("jaar,gebiedsniveau,gebiedscode,doelstelling,bron\n");
        for (int year = moment.year() - 1; year <= moment.year(); year++) {
            if (chance.percent(70)) {
                lines.append(year)
                        .append(",land,NL,")
                        .append(chance.between(100, 900))
                        .append(",verzonnen\n");
            }
            boolean gaps = chance.percent(40);
            for (String code : codes(country, year, moment)) {
                if (!gaps || !chance.percent(5)) {
                    int jobs = chance.of(0, chance.between(1, 9), chance.between(10, 60));
                    lines.append(year)
                            .append(",gemeente,")
                            .append(code)
                            .append(',')
                            .append(jobs)
                            .append(",verzonnen\n");
                }
            }
        }
        Files.writeString(copy.resolve("targets.csv"), lines);
        return copy;
    }

    private static Set<String> codes(Country country, int year, Moment moment) {
        if (year >= 2018) {
            LocalDate date = year == moment.year()
                    ? LocalDate.of(year, 12, 31)
                    : moment.last().withYear(year);
            return country.regionOfMunicipality(date).keySet();
        }
        LocalDate first = LocalDate.of(2018, 1, 1);
        Set<String> codes = new TreeSet<>(country.regionOfMunicipality(first).keySet());
        for (String code : Set.copyOf(codes)) {
            for (Country.Merger merger : country.joined(code, first)) {
                if (merger.date().equals(first)) {
                    codes.add(merger.old());
                    if (merger.kind().equals("samenvoeging")) {
                        codes.remove(code);
                    }
                }
            }
        }
        return codes;
    }
}
