package nl.beschutwerk.sample;

import static nl.beschutwerk.sample.SampleDelivery.CONTENTS;
import static nl.beschutwerk.sample.SampleDelivery.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.sample.Sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    @TempDir
    Path folder;

    private static Set<String> column(List<List<String>> rows, int index) {
        return rows.stream().map(row -> row.get(index)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> byKey(List<List<String>> rows, int key) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(key), Function.identity()));
    }

    @Test
    void theSameRequestGivesTheSameBytesWhateverTheLocale() throws IOException {
        SampleDelivery.write(folder.resolve("a"), "2024-Q4", 300, 5);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            SampleDelivery.write(folder.resolve("b"), "2024-Q4", 300, 5);
        } finally {
            Locale.setDefault(locale);
        }

        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(folder.resolve("b").resolve(file.getFileName())));
        }
    }

    /**
     * The checksums were recorded once. If the rows change, through a version of Java or a change of the code, they are about
     * other people.
     */
    @Test
    void theRowsOfASeedAreTheSameForEver() throws IOException {
        SampleRequest request =
                new SampleRequest(Quarter.parse("2024-Q4"), 200, 7, false, true, REFERENCE, folder.resolve("a"));
        SampleDelivery.write(request);

        assertThat(CONTENTS)
                .extracting(content -> Sha256.ofFile(folder.resolve("a/" + content + ".csv"))
                        .hex()
                        .substring(0, 16))
                .containsExactly("439b1f8ed1405901", "7a2bc25f6af6f754", "22f0b098bb57bc89");
    }

    @Test
    void anotherSeedIsAnotherWorld() throws IOException {
        SampleDelivery one = SampleDelivery.write(folder.resolve("a"), "2024-Q4", 300, 5);
        SampleDelivery other = SampleDelivery.write(folder.resolve("b"), "2024-Q4", 300, 6);

        assertThat(column(one.rows("adviezen"), 0)).doesNotContainAnyElementsOf(column(other.rows("adviezen"), 0));
    }

    @Test
    void soManyPersonsHaveAppliedByTheEndOf2024() throws IOException {
        assertThat(column(
                        SampleDelivery.write(folder.resolve("a"), "2024-Q4", 1234, 5)
                                .rows("adviezen"),
                        0))
                .hasSize(1234);
        assertThat(column(
                        SampleDelivery.write(folder.resolve("b"), "2025-Q2", 1234, 5)
                                .rows("adviezen"),
                        0))
                .hasSizeBetween(1290, 1310);
    }

    @Test
    void noPseudonymIsThatOfAnother() throws IOException {
        SampleDelivery delivery = SampleDelivery.write(folder.resolve("a"), "2024-Q4", 5000, 5);

        assertThat(column(delivery.rows("adviezen"), 0)).hasSize(5000).allMatch(id -> id.matches("P[0-9A-F]{16}"));
    }

    @Test
    void theNextQuarterIsAboutTheSamePeopleFurtherOn() throws IOException {
        SampleDelivery before = SampleDelivery.write(folder.resolve("a"), "2024-Q3", 2000, 5);
        SampleDelivery after = SampleDelivery.write(folder.resolve("b"), "2024-Q4", 2000, 5);

        Map<String, List<String>> advices = byKey(after.rows("adviezen"), 1);
        for (List<String> advice : before.rows("adviezen")) {
            List<String> later = Objects.requireNonNull(advices.get(advice.get(1)), "it is delivered again");
            // A pending application may have been settled, and people move. Everything else is history, and does not
            // change.
            if (advice.get(4).equals("in_behandeling")) {
                assertThat(later.subList(0, 3)).isEqualTo(advice.subList(0, 3));
            } else {
                assertThat(later.subList(0, 6)).isEqualTo(advice.subList(0, 6));
            }
            assertThat(later.subList(7, 11)).isEqualTo(advice.subList(7, 11));
        }
        Map<String, List<String>> employments = byKey(after.rows("dienstverbanden"), 1);
        for (List<String> employment : before.rows("dienstverbanden")) {
            List<String> later = Objects.requireNonNull(employments.get(employment.get(1)), "it is delivered again");
            assertThat(later.subList(0, 5)).isEqualTo(employment.subList(0, 5));
            if (!employment.get(5).isEmpty()) {
                assertThat(later.get(5)).isEqualTo(employment.get(5));
            }
            assertThat(later.subList(6, 8)).isEqualTo(employment.subList(6, 8));
        }
        assertThat(advices.size()).isGreaterThan(before.rows("adviezen").size());
        assertThat(employments.size())
                .isGreaterThan(before.rows("dienstverbanden").size());
    }

    @Test
    void aPayPeriodAcrossTheTurnOfTheQuarterIsTheSameInBoth() throws IOException {
        SampleDelivery before = SampleDelivery.write(folder.resolve("a"), "2024-Q3", 2000, 5);
        SampleDelivery after = SampleDelivery.write(folder.resolve("b"), "2024-Q4", 2000, 5);
        Set<String> known = column(before.rows("dienstverbanden"), 1);

        assertThat(acrossTheTurn(before, known)).isNotEmpty().isEqualTo(acrossTheTurn(after, known));
    }

    private static List<List<String>> acrossTheTurn(SampleDelivery delivery, Set<String> employments) {
        return delivery.rows("urenopgaven").stream()
                .filter(row ->
                        row.get(1).compareTo("2024-09-30") <= 0 && row.get(2).compareTo("2024-10-01") >= 0)
                .filter(row -> employments.contains(row.get(0)))
                .toList();
    }

    @Test
    void controlTotalsAreWhatTheDefinitionsCountInTheRows() throws IOException {
        for (String quarter : List.of("2019-Q1", "2023-Q2", "2024-Q4")) {
            SampleDelivery delivery = SampleDelivery.write(folder.resolve(quarter), quarter, 3000, 9);
            Set<String> valid =
                    valid(delivery, Quarter.parse(quarter).referenceDate().toString());
            Set<String> working =
                    working(delivery, Quarter.parse(quarter).referenceDate().toString());
            working.retainAll(valid);

            assertThat(Files.readString(delivery.folder().resolve("levering.json")))
                    .contains("{\"geldige_indicaties\": " + valid.size() + ", \"werkzame_personen\": " + working.size()
                            + "}")
                    .contains("\"synthetisch\": true");
        }
    }

    private static Set<String> valid(SampleDelivery delivery, String day) {
        Map<String, List<String>> deciding = new HashMap<>();
        for (List<String> advice : delivery.rows("adviezen")) {
            if (List.of("positief", "negatief").contains(advice.get(4))
                    && advice.get(3).compareTo(day) <= 0) {
                deciding.merge(
                        advice.get(0),
                        advice,
                        (one, other) ->
                                (one.get(3) + one.get(1)).compareTo(other.get(3) + other.get(1)) > 0 ? one : other);
            }
        }
        return deciding.values().stream()
                .filter(advice -> advice.get(4).equals("positief"))
                .filter(advice -> advice.get(5).isEmpty() || advice.get(5).compareTo(day) >= 0)
                .map(advice -> advice.get(0))
                .collect(Collectors.toSet());
    }

    private static Set<String> working(SampleDelivery delivery, String day) {
        return delivery.rows("dienstverbanden").stream()
                .filter(employment -> isCounted(employment, day))
                .map(employment -> employment.get(0))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isCounted(List<String> employment, String day) {
        return !Set.of("10", "21", "22", "23").contains(employment.get(3))
                && employment.get(4).compareTo(day) <= 0
                && (employment.get(5).isEmpty() || employment.get(5).compareTo(day) >= 0);
    }

    @Test
    void itHasTheShapeOfTheRealWorld() throws IOException {
        SampleDelivery delivery = SampleDelivery.write(folder.resolve("a"), "2024-Q4", 6000, 3);
        List<List<String>> advices = delivery.rows("adviezen");
        List<List<String>> employments = delivery.rows("dienstverbanden");
        List<List<String>> payPeriods = delivery.rows("urenopgaven");
        Set<String> working = working(delivery, "2024-12-31");
        working.retainAll(valid(delivery, "2024-12-31"));
        Map<String, BigDecimal> hours = employments.stream()
                .filter(row -> working.contains(row.get(0)) && isCounted(row, "2024-12-31"))
                .filter(row -> !row.get(6).isEmpty())
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> new BigDecimal(row.get(6).replace(',', '.')), BigDecimal::add));
        long unknown = employments.stream().filter(row -> row.get(6).isEmpty()).count();

        assertThat(column(advices, 4)).containsExactly("in_behandeling", "ingetrokken", "negatief", "positief");
        assertThat(column(employments, 3)).contains("1", "10", "21", "22", "23", "24");
        assertThat(hours.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(hours.size()), 1, RoundingMode.HALF_UP))
                .isBetween(new BigDecimal("26.5"), new BigDecimal("27.5"));
        assertThat(100 * unknown / employments.size()).isBetween(3L, 6L);
        assertThat(payPeriods).anyMatch(row -> row.get(3).startsWith("-"));
        assertThat(payPeriods)
                .anyMatch(row -> row.get(1).equals("2024-12-01"))
                .anyMatch(row -> row.get(1).equals("2024-12-16"));
        assertThat(delivery.result().working() * 100 / delivery.result().valid())
                .isBetween(60L, 80L);
    }

    @Test
    void peopleOfAMergedMunicipalityAreDeliveredUnderTheCodeInForce() throws IOException {
        assertThat(column(
                        SampleDelivery.write(folder.resolve("a"), "2022-Q4", 20_000, 3)
                                .rows("adviezen"),
                        6))
                .contains("0501", "0530")
                .doesNotContain("1992");
        assertThat(column(
                        SampleDelivery.write(folder.resolve("b"), "2023-Q1", 20_000, 3)
                                .rows("adviezen"),
                        6))
                .contains("1992")
                .doesNotContain("0501", "0530", "0614");
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("a"));
        Files.writeString(taken.resolve("iets.txt"), "van een ander");

        assertThatThrownBy(() -> SampleDelivery.write(taken, "2024-Q4", 10, 1))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> SampleDelivery.write(taken.resolve("iets.txt"), "2024-Q4", 10, 1))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is a file");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void whatFailsLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> SampleDelivery.write(folder.resolve("a"), "2017-Q4", 10, 1))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("they begin on 2018-01-01");
        assertThat(folder).isEmptyDirectory();
    }
}
