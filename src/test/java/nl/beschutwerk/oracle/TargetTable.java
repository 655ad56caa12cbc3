package nl.beschutwerk.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Targets of areas: the sum over the municipalities that make them up at a date. The targets may be in the table under older
 * codes.
 */
final class TargetTable {

    private final Map<String, Fraction> lines = new HashMap<>();
    private final Country country;

    TargetTable(Path reference, Country country) throws IOException {
        this.country = country;
        Table table = Table.read(reference.resolve("targets.csv"));
        for (List<String> row : table.rows()) {
            lines.put(
                    table.field(row, "jaar") + " " + table.field(row, "gebiedscode"),
                    Fraction.of(table.field(row, "doelstelling")));
        }
    }

    /** The national target if there is one, else the sum over all municipalities. */
    Optional<Fraction> ofCountry(int year, LocalDate date) {
        return line("NL", year)
                .or(() -> ofMunicipalities(country.regionOfMunicipality(date).keySet(), year, date));
    }

    /** The sum over the municipalities that make up an area at a date; empty if any part of it is not known. */
    Optional<Fraction> ofMunicipalities(Set<String> composition, int year, LocalDate date) {
        Set<String> split = new TreeSet<>();
        Fraction sum = Fraction.ZERO;
        for (String code : composition) {
            Optional<Fraction> own = withoutSplit(code, year, date, split);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(own.get());
        }
        for (String code : split) {
            Optional<Fraction> whole = withoutSplit(code, year, date, new TreeSet<>());
            if (whole.isEmpty() || !composition.containsAll(country.parts(code, date))) {
                return Optional.empty();
            }
            sum = sum.plus(whole.get());
        }
        return Optional.of(sum);
    }

    /**
     * The target of one code with all that were merged into it. Split municipalities that contributed a part to it, and that
     * count, are collected in a set.
     */
    private Optional<Fraction> withoutSplit(String code, int year, LocalDate date, Set<String> split) {
        Optional<Fraction> line = line(code, year);
        List<Country.Merger> joined = country.joined(code, date);
        boolean made = joined.stream()
                .anyMatch(m -> m.kind().equals("samenvoeging") || m.kind().equals("naamswijziging"));
        if (line.isEmpty() && !made) {
            return Optional.empty();
        }
        Fraction sum = line.orElse(Fraction.ZERO);
        for (Country.Merger merger : joined) {
            boolean counts = line.isEmpty()
                    || merger.date().getYear() > year
                    || line(merger.old(), year).isPresent();
            if (counts && merger.splits()) {
                split.add(merger.old());
            } else if (counts) {
                Optional<Fraction> part = withoutSplit(merger.old(), year, date, split);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(part.get());
            }
        }
        return Optional.of(sum);
    }

    private Optional<Fraction> line(String code, int year) {
        return Optional.ofNullable(lines.get(year + " " + code));
    }
}
