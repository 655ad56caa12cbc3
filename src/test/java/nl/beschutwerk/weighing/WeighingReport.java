package nl.beschutwerk.weighing;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the comparison of all methods as tables in Markdown, one for each quarter and for each choice of categories. */
public final class WeighingReport {

    /** The true counts that the tests compare methods with. */
    private static final String FIXTURE = "/weighing/2024-Q4.csv";

    private WeighingReport() {}

    /**
     * Writes {@code target/weighing.md}, and the counts of each export as a file that the tests can read.
     *
     * @param arguments none for the counts of the tests; else a folder with one export of figures for each quarter, named
     *     {@code 2024-Q4.csv}, and the path of {@code municipalities.csv} of the reference data
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Truth> truths = new TreeMap<>();
        if (arguments.length == 2) {
            try (var exports = Files.newDirectoryStream(Path.of(arguments[0]), "????-Q?.csv")) {
                for (Path export : exports) {
                    String quarter = export.getFileName().toString().substring(0, 7);
                    String day = quarter.substring(0, 4)
                            + List.of("-03-31", "-06-30", "-09-30", "-12-31").get(quarter.charAt(6) - '1');
                    truths.put(quarter, new ExportedTruth(Path.of(arguments[1]), day).read(export));
                }
            }
        } else {
            truths.put("2024-Q4", fixture());
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Truth> truth : truths.entrySet()) {
            text.append("## ")
                    .append(truth.getKey())
                    .append(", groepen zoals nu\n\n")
                    .append(table(truth.getValue(), true));
            text.append("## ").append(truth.getKey()).append(", kleine groepen samengevoegd\n\n");
            text.append(table(JoinedCategories.of(truth.getValue()), false));
        }
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(target.resolve("weighing.md"), text);
        if (arguments.length == 2) {
            for (Map.Entry<String, Truth> truth : truths.entrySet()) {
                Files.writeString(
                        target.resolve("weighing-" + truth.getKey() + ".csv"), TruthFile.write(truth.getValue()));
            }
        }
    }

    /** The true counts in the resources of the tests. */
    static Truth fixture() throws IOException {
        try (InputStream bytes = WeighingReport.class.getResourceAsStream(FIXTURE)) {
            return TruthFile.read(
                    new BufferedReader(new InputStreamReader(requireNonNull(bytes), StandardCharsets.UTF_8)));
        }
    }

    /** All methods that are compared; those that were not made for these categories are left out. */
    static List<Method> methods(boolean asPublished) {
        List<Method> methods = new ArrayList<>();
        if (asPublished) {
            methods.add(new SuppressedCounts(false));
            methods.add(new SuppressedCounts(true));
        }
        methods.add(new SuppressionByIntervals());
        methods.add(new RoundedCounts(5));
        methods.add(new RoundedCounts(10));
        methods.add(new CellKeyCounts(5, 2, 3));
        methods.add(new CellKeyCounts(7, 2, 3));
        methods.add(new CellKeyCounts(8, 4, 7));
        methods.add(new ExactPersons());
        return methods;
    }

    /** One row for each method. */
    static String table(Truth truth, boolean asPublished) {
        StringBuilder text = new StringBuilder("| middel | getoond | bruikbaar | bruikbaar: regio's, groepen, gemeenten"
                + " | fout realisatie gemiddeld, 95%, hoogste | realisatie getoond | realisatie hoogstens 5 punten fout"
                + " | kleine aantallen te vinden | uit eigen cijfer | met 95% zekerheid | bewezen klein | verschil in optelling | ms |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Method method : methods(asPublished)) {
            method.publish(truth); // so that the time is not that of loading and compiling classes
            Measurement.Result result = Measurement.of(method, truth);
            Measurement.Cells all = result.below();
            Measurement.Errors errors = result.attainment();
            Measurement.Found found = result.found();
            text.append("| ")
                    .append(String.join(
                            " | ",
                            method.name(),
                            share(all.shown(), all.all()),
                            share(all.usable(), all.all()),
                            usable(result, Place.Kind.REGION) + ", " + usable(result, Place.Kind.CATEGORY) + ", "
                                    + usable(result, Place.Kind.MUNICIPALITY),
                            number(errors.mean()) + ", " + number(errors.percentile95()) + ", "
                                    + number(errors.maximum()),
                            share(errors.all() - errors.missing(), errors.all()),
                            share(errors.good(), errors.all()),
                            found.narrow() + " van " + found.small() + " (" + share(found.narrow(), found.small())
                                    + ")",
                            Integer.toString(found.alone()),
                            Integer.toString(found.likely()),
                            Integer.toString(found.proven()),
                            Integer.toString(result.additivityGap()),
                            Long.toString(result.milliseconds())))
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }

    private static String usable(Measurement.Result result, Place.Kind kind) {
        Measurement.Cells cells = result.of(kind);
        return share(cells.usable(), cells.all());
    }

    private static String share(int part, int whole) {
        return number(100.0 * part / whole) + "%";
    }

    private static String number(double amount) {
        return String.format(Locale.ROOT, "%.1f", amount).replace('.', ',');
    }
}
