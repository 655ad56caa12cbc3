package nl.beschutwerk.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** A delivery of microdata whose rows were checked with all rules of the contract. */
final class CheckedDelivery {

    private final Map<String, CheckedFile> files = new LinkedHashMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private final boolean refused;
    private int nobody;

    CheckedDelivery(Path folder, Moment moment, Country country, Choices choices) throws IOException {
        read(folder, "adviezen", Column.ADVICES, moment);
        read(folder, "dienstverbanden", Column.EMPLOYMENTS, moment);
        read(folder, "urenopgaven", Column.PAY_PERIODS, moment);
        advices().rejectDuplicates("advies_id");
        employments().rejectDuplicates("ikv_id");
        advices().loaded().toList().forEach(row -> judgeMunicipality(row, moment, country));
        employments().rejectWithout(advices(), "persoon_id", "persoon-zonder-advies");
        if (files.containsKey("urenopgaven")) {
            payPeriods().rejectWithout(employments(), "ikv_id", "opgave-zonder-dienstverband");
        }
        boolean tooManyRows = countTooManyRejected(choices);
        refused = countTooManyPersons(choices) || tooManyRows;
        new UnlikelyValues(moment, this::count)
                .judge(advices().loaded().toList(), employments().loaded().toList(), loadedPayPeriods());
        countFindings(moment, country);
        if (!Files.exists(folder.resolve("levering.json"))) {
            count("levering-zonder-manifest");
        }
    }

    private void read(Path folder, String content, List<Column> columns, Moment moment) throws IOException {
        for (String name : List.of(content + ".csv", content + ".csv.gz")) {
            if (Files.exists(folder.resolve(name))) {
                files.put(content, new CheckedFile(Table.read(folder.resolve(name)), columns, moment));
            }
        }
    }

    private CheckedFile file(String content) {
        return Objects.requireNonNull(files.get(content), content);
    }

    CheckedFile advices() {
        return file("adviezen");
    }

    CheckedFile employments() {
        return file("dienstverbanden");
    }

    private CheckedFile payPeriods() {
        return file("urenopgaven");
    }

    /** Empty if the file was left out. */
    List<Row> loadedPayPeriods() {
        return files.containsKey("urenopgaven") ? payPeriods().loaded().toList() : List.of();
    }

    private static void judgeMunicipality(Row row, Moment moment, Country country) {
        String code = row.required("gemeentecode");
        if (country.successor(code, moment.last()).isEmpty()) {
            row.reject(country.split(code, moment.last()) ? "gemeentecode-gesplitst" : "gemeentecode-onbekend");
        }
    }

    private boolean countTooManyRejected(Choices choices) {
        boolean any = false;
        for (CheckedFile file : files.values()) {
            long own = file.rows.stream().filter(Row::countsAgainstFile).count();
            Fraction limit = choices.largestShareRejected().times(Fraction.of(file.rows.size()));
            if (own > choices.neverTooManyRejected() && Fraction.of(own).above(limit)) {
                count("te-veel-afgekeurd");
                any = true;
            }
        }
        return any;
    }

    private boolean countTooManyPersons(Choices choices) {
        Set<String> losing = new HashSet<>();
        Map<String, String> personOfEmployment = new HashMap<>();
        for (CheckedFile file : List.of(advices(), employments())) {
            file.rows.stream().filter(Row::losesSomething).forEach(row -> losing.add(subject(row, "persoon_id")));
        }
        Set<String> rejectedEmployments = new HashSet<>();
        for (Row row : employments().rows) {
            if (!row.loaded() && row.value("ikv_id").isPresent()) {
                rejectedEmployments.add(row.required("ikv_id"));
                row.value("persoon_id")
                        .ifPresent(person -> personOfEmployment.merge(
                                row.required("ikv_id"),
                                person,
                                (one, other) -> one.compareTo(other) < 0 ? one : other));
            }
        }
        employments()
                .loaded()
                .forEach(row -> personOfEmployment.put(row.required("ikv_id"), row.required("persoon_id")));
        if (files.containsKey("urenopgaven")) {
            payPeriods().rows.stream().filter(Row::losesSomething).forEach(row -> {
                String employment = subject(row, "ikv_id");
                if (personOfEmployment.containsKey(employment) || !rejectedEmployments.contains(employment)) {
                    losing.add(personOfEmployment.getOrDefault(employment, " " + employment));
                }
            });
        }
        Set<String> all = new HashSet<>(losing);
        advices().loaded().forEach(row -> all.add(row.required("persoon_id")));
        boolean tooMany =
                Fraction.of(losing.size()).above(choices.largestShareOfPersons().times(Fraction.of(all.size())));
        if (tooMany) {
            count("te-veel-afgekeurd");
        }
        return tooMany;
    }

    /**
     * The person or employment of a row, from this column. A row without a value gets a unique name, so that it belongs to no
     * other.
     */
    private String subject(Row row, String column) {
        return row.value(column).orElseGet(() -> "nobody " + nobody++);
    }

    private void countFindings(Moment moment, Country country) {
        for (CheckedFile file : files.values()) {
            file.rows.forEach(row -> row.fault().ifPresent(this::count));
            if (file.hasExtraColumns) {
                count("extra-kolom");
            }
            if (file.hasLikenessOfCitizenNumber) {
                count("bsn-mogelijk");
            }
        }
        var inForce = country.regionOfMunicipality(moment.last());
        advices()
                .loaded()
                .filter(row -> !inForce.containsKey(row.required("gemeentecode")))
                .forEach(row -> count("gemeentecode-opgeheven"));
        advices()
                .loaded()
                .filter(row -> row.required("uitkomst").equals("in_behandeling"))
                .filter(row -> row.value("datum_advies").isPresent())
                .forEach(row -> count("in-behandeling-met-datum"));
        employments()
                .loaded()
                .flatMap(row -> row.value("contracturen_per_week").stream())
                .filter(hours -> Fraction.of(hours).above(Fraction.of(40)))
                .forEach(hours -> count("uren-hoog"));
    }

    private void count(String code) {
        findings.merge(KnownFindings.counted(code), 1, Integer::sum);
    }

    boolean refused() {
        return refused;
    }

    Map<String, Integer> findings() {
        return findings;
    }

    /** The number of rejected rows of each file. */
    Map<String, Long> rejected() {
        Map<String, Long> rejected = new TreeMap<>();
        files.forEach((content, file) -> rejected.put(
                content, file.rows.stream().filter(row -> !row.loaded()).count()));
        return rejected;
    }
}
