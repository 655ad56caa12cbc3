package nl.beschutwerk.attack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Which municipalities make up which region: a public fact. */
record Geography(Map<String, Set<String>> municipalitiesOfRegion) {

    /** The division in force at the end of a quarter. */
    static Geography read(Path municipalities, String quarter) throws IOException {
        LocalDate date = LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), 3 * (quarter.charAt(6) - '0'), 1)
                .plusMonths(1)
                .minusDays(1);
        Map<String, Set<String>> found = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(municipalities);
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord line : parser) {
                if (!LocalDate.parse(line.get("geldig_vanaf")).isAfter(date)
                        && (line.get("geldig_tot_exclusief").isEmpty()
                                || LocalDate.parse(line.get("geldig_tot_exclusief"))
                                        .isAfter(date))) {
                    found.computeIfAbsent(line.get("arbeidsmarktregio"), region -> new TreeSet<>())
                            .add(line.get("gemeentecode"));
                }
            }
        }
        return new Geography(found);
    }

    /** The parts of an area: the regions of the country, the municipalities of a region. */
    Set<String> parts(String area) {
        return area.equals(Cell.COUNTRY)
                ? municipalitiesOfRegion.keySet()
                : municipalitiesOfRegion.getOrDefault(area, Set.of());
    }

    /** The areas that are the sum of others, the country first. */
    List<String> wholes() {
        Set<String> regions = municipalitiesOfRegion.keySet();
        return Stream.concat(Stream.of(Cell.COUNTRY), regions.stream()).toList();
    }
}
