package nl.beschutwerk.weighing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads true counts as a database exports its figures: {@code level,area_code,indicator,breakdown,category,amount,estimated,
 * confidential,base_persons}. Which region a municipality is in is read from {@code municipalities.csv} of the reference data.
 */
final class ExportedTruth {

    private final Map<String, String> regions = new HashMap<>();

    /** Knows the regions of a day, written {@code 2024-12-31}. */
    ExportedTruth(Path municipalities, String day) throws IOException {
        for (String line : Files.readAllLines(municipalities)) {
            String[] fields = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            boolean begun = fields[3].compareTo(day) <= 0;
            boolean ended = !fields[4].isEmpty() && fields[4].compareTo(day) <= 0;
            if (begun && !ended) {
                regions.put(fields[0], fields[2]);
            }
        }
    }

    Truth read(Path export) throws IOException {
        List<Truth.Cell> cells = new ArrayList<>();
        Map<String, Double> hours = new TreeMap<>();
        Map<String, Double> targets = new HashMap<>();
        for (String line : Files.readAllLines(export).stream().sorted().toList()) {
            String[] fields = line.split(",", -1);
            if (fields[0].equals("arbeidsmarktregio") || fields[0].equals("gemeente")) {
                String region = fields[0].equals("gemeente") ? regionOf(fields[1]) : fields[1];
                Place place = new Place(region, fields[1], fields[3], fields[4]);
                for (Measure measure : Measure.values()) {
                    if (measure.indicator().equals(fields[2])) {
                        cells.add(new Truth.Cell(
                                new Count(place, measure), Integer.parseInt(fields[5]), fields[7].equals("t")));
                    }
                }
                if (place.isTotal() && fields[2].equals("uren_per_week")) {
                    hours.put(place.area(), Double.valueOf(fields[5]));
                } else if (place.isTotal() && fields[2].equals("doelstelling")) {
                    targets.put(place.area(), Double.valueOf(fields[5]));
                }
            }
        }
        Map<String, Truth.Jobs> jobs = new TreeMap<>();
        targets.forEach((area, target) -> jobs.put(area, new Truth.Jobs(hours.getOrDefault(area, 0.0), target)));
        return new Truth(cells, jobs);
    }

    private String regionOf(String municipality) {
        String region = regions.get(municipality);
        if (region == null) {
            throw new IllegalArgumentException("No region of municipality " + municipality);
        }
        return region;
    }
}
