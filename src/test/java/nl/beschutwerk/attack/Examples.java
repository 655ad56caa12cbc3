package nl.beschutwerk.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures of two regions in five releases that were made without protection against these attacks. */
final class Examples {

    static final List<String> QUARTERS = List.of("2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
    static final Path MUNICIPALITIES = Path.of("data", "synthetic", "reference", "municipalities.csv");

    private static final Path FOLDER = Path.of("src", "test", "resources", "attack");

    private Examples() {}

    static Series series() throws IOException {
        List<PublishedQuarter> quarters = new ArrayList<>();
        for (String quarter : QUARTERS) {
            quarters.add(PublishedQuarter.read(quarter, FOLDER.resolve(quarter + ".csv")));
        }
        return new Series(quarters, Geography.read(MUNICIPALITIES, "2024-Q4"));
    }

    static Truth truth() throws IOException {
        return Truth.read(FOLDER.resolve("truth.csv"));
    }
}
