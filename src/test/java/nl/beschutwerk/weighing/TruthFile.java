package nl.beschutwerk.weighing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes true counts as one row per place, with its three counts beside each other. */
final class TruthFile {

    private static final String HEADER = "region,area,breakdown,category,V,W,N,hidden,hours,target";
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final int COLUMNS = 10;
    private static final int AMOUNTS = 4;
    private static final int HIDDEN = 7;
    private static final int HOURS = 8;
    private static final int TARGET = 9;

    private TruthFile() {}

    static Truth read(BufferedReader rows) throws IOException {
        if (!HEADER.equals(rows.readLine())) {
            throw new IOException("The columns are not " + HEADER);
        }
        List<Truth.Cell> cells = new ArrayList<>();
        Map<String, Truth.Jobs> jobs = new TreeMap<>();
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
            String[] fields = row.split(",", COLUMNS);
            Place place = new Place(fields[0], fields[1], fields[2], fields[3]);
            for (Measure measure : MEASURES) {
                String amount = fields[AMOUNTS + MEASURES.indexOf(measure)];
                if (!amount.isEmpty()) {
                    boolean hidden = fields[HIDDEN].contains(measure.letter());
                    cells.add(new Truth.Cell(new Count(place, measure), Integer.parseInt(amount), hidden));
                }
            }
            if (!fields[TARGET].isEmpty()) {
                jobs.put(
                        place.area(),
                        new Truth.Jobs(Double.parseDouble(fields[HOURS]), Double.parseDouble(fields[TARGET])));
            }
        }
        return new Truth(cells, jobs);
    }

    static String write(Truth truth) {
        Map<List<String>, StringBuilder[]> rows =
                new TreeMap<>((one, other) -> String.join(",", one).compareTo(String.join(",", other)));
        for (int i = 0; i < truth.size(); i++) {
            Place place = truth.count(i).place();
            if (!place.isCountry()) {
                StringBuilder[] fields = rows.computeIfAbsent(
                        List.of(place.region(), place.area(), place.breakdown(), place.category()),
                        key -> new StringBuilder[] {
                            new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
                        });
                Measure measure = truth.count(i).measure();
                fields[MEASURES.indexOf(measure)].append(truth.amount(i));
                if (truth.isHidden(i)) {
                    fields[MEASURES.size()].append(measure.letter());
                }
            }
        }
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        rows.forEach((place, fields) -> {
            Truth.Jobs jobs = place.get(2).equals(Place.TOTAL) ? truth.jobs().get(place.get(1)) : null;
            text.append(String.join(",", place))
                    .append(',')
                    .append(String.join(",", fields))
                    .append(',')
                    .append(jobs == null ? "," : jobs.hours() + "," + jobs.target())
                    .append('\n');
        });
        return text.toString();
    }
}
