package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import org.jspecify.annotations.Nullable;

/** The files of a delivery of microdata, written from the rows of a case and the defaults. */
final class CaseFiles {

    private final StringBuilder advices = header(AdviceLayout.LAYOUT);
    private final StringBuilder employments = header(EmploymentLayout.LAYOUT);
    private final StringBuilder payPeriods = header(PayPeriodLayout.LAYOUT);
    private int numbered;
    private String lastPerson = "";

    private CaseFiles() {}

    static void write(DefinitionCase one, Path delivery) throws IOException {
        CaseFiles files = new CaseFiles();
        files.rows(one.advices(), files::advice, AdviceLayout.LAYOUT);
        files.rows(one.employments(), files::employment, EmploymentLayout.LAYOUT);
        files.rows(one.payPeriods(), files::payPeriod, PayPeriodLayout.LAYOUT);
        one.everyPerson().forEach(files::persons);
        files.neverNoEmployments();
        Files.writeString(delivery.resolve("adviezen.csv"), files.advices);
        Files.writeString(delivery.resolve("dienstverbanden.csv"), files.employments);
        if (!one.payPeriods().isEmpty()) {
            Files.writeString(delivery.resolve("urenopgaven.csv"), files.payPeriods);
        }
    }

    private interface RowWriter {
        void write(Map<String, String> values);
    }

    private void rows(String block, RowWriter writer, FileLayout layout) {
        CaseRows parsed = CaseRows.parse(block);
        assertThat(parsed.columns()).allMatch(column -> layout.positionOf(column) >= 0);
        for (List<String> row : parsed.rows()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                values.put(parsed.columns().get(i), row.get(i));
            }
            writer.write(values);
        }
    }

    private void persons(DefinitionCase.EveryPerson alike) {
        for (int i = 0; i < alike.times(); i++) {
            String person = "nr" + ++numbered;
            advice(with(person, alike.advice()));
            if (alike.employment() != null) {
                employment(with(person, alike.employment()));
            }
        }
    }

    /**
     * Adds an employment if there is none, because a file without rows is refused. An employment of the Wsw that ended long ago
     * counts nowhere.
     */
    private void neverNoEmployments() {
        if (employments.indexOf("\n") == employments.length() - 1) {
            employment(Map.of(
                    EmploymentLayout.PERSOON_ID.name(), lastPerson,
                    EmploymentLayout.AARD_ARBEIDSVERHOUDING.name(), "21",
                    EmploymentLayout.DATUM_EINDE.name(), "2017-12-31"));
        }
    }

    private static Map<String, String> with(String person, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put(AdviceLayout.PERSOON_ID.name(), person);
        return all;
    }

    private void advice(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(CaseDefaults.ADVICE);
        all.put(AdviceLayout.ADVIES_ID.name(), "advies" + ++numbered);
        all.putAll(values);
        append(advices, AdviceLayout.LAYOUT, all);
        lastPerson = Objects.requireNonNull(all.get(AdviceLayout.PERSOON_ID.name()));
    }

    private void employment(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(CaseDefaults.EMPLOYMENT);
        all.put(EmploymentLayout.IKV_ID.name(), "ikv" + ++numbered);
        all.putAll(values);
        append(employments, EmploymentLayout.LAYOUT, all);
    }

    private void payPeriod(Map<String, String> values) {
        append(payPeriods, PayPeriodLayout.LAYOUT, values);
    }

    private static StringBuilder header(FileLayout layout) {
        return new StringBuilder(layout.columns().stream().map(Column::name).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static void append(StringBuilder file, FileLayout layout, Map<String, String> values) {
        file.append(layout.columns().stream()
                        .map(column -> value(column, values.get(column.name())))
                        .collect(Collectors.joining(",")))
                .append('\n');
    }

    /** A short name of a person becomes a pseudonym of the length that the contract requires. */
    private static String value(Column column, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return column.equals(AdviceLayout.PERSOON_ID) ? "persoon00000" + value : value;
    }
}
