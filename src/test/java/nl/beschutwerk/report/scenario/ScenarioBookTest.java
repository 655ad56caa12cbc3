package nl.beschutwerk.report.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.audit.accessibility.Scorecard;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.policy.allocation.Allocation;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.policy.allocation.Answer.Why;
import nl.beschutwerk.policy.allocation.Inputs;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.policy.allocation.Scenarios;
import nl.beschutwerk.policy.allocation.Town;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Scenario.Amount;
import nl.beschutwerk.policy.scenario.Variant;
import nl.beschutwerk.report.excel.ExcelReport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a scenario is as accessible as those of a release, and its CSV has every number. */
class ScenarioBookTest {

    private static final Scenario SCENARIO = Scenarios.of(
            List.of(100L, 120L),
            Optional.of(new GrowthLimit(GrowthLimit.Kind.PROCENTPUNT, new BigDecimal("2.5"), 2)),
            0,
            List.of(
                    Variant.of("historisch", Variant.Kind.HISTORISCH),
                    Variant.of("behoefte", Variant.Kind.BEHOEFTE),
                    Variant.of("twee stappen", Variant.Kind.TWEE_STAPPEN)),
            Optional.of(new Amount(new BigDecimal("11000"), "verzonnen", Optional.empty())),
            List.of(10L, 30L));

    private static final Map<String, Answer> NONE = Map.of();

    @TempDir
    Path folder;

    /** Eight municipalities; some have another answer for what was realised two years before. */
    private static Inputs inputs(Map<String, Answer> others) {
        List<Municipality> municipalities = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> {
                    Municipality town = Town.of(
                            "000" + i, i + ".5", 9 - i + ".1", "3", "1" + i, "4", String.valueOf(10 * i % 7 + 1));
                    Map<Measure, Answer> known = new EnumMap<>(town.known());
                    if (others.containsKey(town.area().code())) {
                        known.put(Measure.REALISED_THEN, others.get(town.area().code()));
                    }
                    return Town.of(town.area().code(), known);
                })
                .toList();
        Map<Measure, Answer> country = new EnumMap<>(Town.inputs(municipalities).country());
        country.put(Measure.REALISED_THEN, Answer.of(40));
        return new Inputs(municipalities, country, new TreeMap<>());
    }

    private static ScenarioContent content(boolean publishable, Map<String, Answer> others) {
        Inputs inputs = inputs(others);
        AllocationResult result =
                publishable ? Allocation.ofWhatIsKnown(SCENARIO, inputs) : Allocation.of(SCENARIO, inputs);
        return new ScenarioContent(
                SCENARIO,
                Quarter.parse("2024-Q4"),
                inputs,
                result,
                publishable,
                true,
                List.of(new ScenarioContent.Source("uitgave", "2024-Q4 v1", "ab".repeat(32))));
    }

    private static ScenarioContent hidden() {
        return content(
                true,
                Map.of(
                        "0002",
                        new Untold(Why.HIDDEN),
                        "0005",
                        new Untold(Why.HIDDEN),
                        "0007",
                        new Untold(Why.MISSING)));
    }

    private static XSSFWorkbook workbook(ScenarioContent content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ExcelReport.workbook(ScenarioBook.of(content))));
    }

    @Test
    void theWorkbookPassesEveryPointOfTheScorecard() throws IOException {
        for (ScenarioContent content : List.of(content(false, NONE), content(true, NONE), hidden())) {
            try (XSSFWorkbook workbook = workbook(content)) {
                assertThat(Scorecard.of("verdeling.xlsx", workbook).scores())
                        .allSatisfy(score ->
                                assertThat(score.problems()).as(score.code()).isEmpty());
            }
        }
    }

    @Test
    void whatIsConfidentialSaysSoOnEverySheet() throws IOException {
        try (XSSFWorkbook workbook = workbook(content(false, NONE))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(9);
            workbook.forEach(sheet -> assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .startsWith("VERTROUWELIJK, SYNTHETISCHE GEGEVENS: "));
        }
        try (XSSFWorkbook workbook = workbook(hidden())) {
            workbook.forEach(sheet ->
                    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("SYNTHETISCHE GEGEVENS: "));
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        assertThat(ExcelReport.workbook(ScenarioBook.of(hidden())))
                .isEqualTo(ExcelReport.workbook(ScenarioBook.of(hidden())));
    }

    @Test
    void theCsvSumsToTheNationalNumber() throws IOException {
        List<String> lines = csv(content(false, NONE));

        for (String variant : List.of("historisch", "behoefte", "twee stappen")) {
            assertThat(sum(lines, ",2027,gemeente,", "," + variant + ",variant,"))
                    .isEqualTo(100);
            assertThat(sum(lines, ",2028,gemeente,", "," + variant + ",pad,")).isEqualTo(120);
            assertThat(sum(lines, ",2028,arbeidsmarktregio,", "," + variant + ",pad,"))
                    .isEqualTo(120);
            assertThat(sum(lines, ",2027,grootteklasse,", "," + variant + ",verschil,"))
                    .isZero();
        }
        assertThat(lines).allMatch(line -> line.startsWith("scenario,") || line.endsWith(",true,true"));
    }

    @Test
    void theCsvGivesAReasonInPlaceOfANumber() throws IOException {
        assertThat(csv(hidden()))
                .contains(
                        "proef,2024-Q4,2027,gemeente,0002,Plaats 0002,historisch,variant,,plekken,geheim,false,true",
                        "proef,2024-Q4,2027,gemeente,0007,Plaats 0007,historisch,variant,,plekken,niet-bekend,false,true",
                        "proef,2024-Q4,2027,gemeente,0001,Plaats 0001,twee stappen,variant,,plekken,niet-te-zeggen,false,true",
                        "proef,2024-Q4,2027,gemeente,0001,Plaats 0001,historisch,variant,4,plekken,,false,true");
    }

    @Test
    void whatIsNotKnownOfAllIsNotSaidToSum() throws IOException {
        try (XSSFWorkbook workbook = workbook(content(true, NONE))) {
            assertThat(words(workbook))
                    .contains("Elke verdeling telt daar precies toe op.", "Het ingroeipad duurt 2 jaar")
                    .doesNotContain("op zichzelf afgerond", "ten minste");
        }
        try (XSSFWorkbook workbook = workbook(hidden())) {
            assertThat(words(workbook))
                    .doesNotContain("Elke verdeling telt", "zijn of nog worden")
                    .contains(
                            "waarin van elke gemeente een getal staat, telt daar precies toe op",
                            "Elk aantal is op zichzelf afgerond",
                            "Dat geldt voor ten minste ");
        }
    }

    private static String words(XSSFWorkbook workbook) {
        StringBuilder words = new StringBuilder();
        workbook.forEach(sheet -> sheet.forEach(row ->
                row.forEach(cell -> words.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                        .append('\n'))));
        return words.toString();
    }

    private List<String> csv(ScenarioContent content) throws IOException {
        AllocationCsv.write(content, folder);
        return Files.readAllLines(folder.resolve(AllocationCsv.FILE));
    }

    private static long sum(List<String> lines, String level, String what) {
        return lines.stream()
                .filter(line -> line.contains(level) && line.contains(what))
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[8]))
                .sum();
    }
}
