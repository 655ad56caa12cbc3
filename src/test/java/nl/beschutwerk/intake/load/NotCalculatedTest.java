package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.METHOD;
import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.headcount.HeadcountRow.RowResult;
import nl.beschutwerk.intake.headcount.HeadcountRowValidator;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.intake.microdata.AdviceRowValidator;
import nl.beschutwerk.intake.microdata.EmploymentRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.MicrodataRowResult;
import nl.beschutwerk.intake.microdata.PayPeriodRowValidator;
import nl.beschutwerk.intake.rule.InvalidDate;
import nl.beschutwerk.intake.rule.InvalidValue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A formula without a saved result is a fault of its row, in every column of the contract; the finding says so. */
class NotCalculatedTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    Path folder;

    static Stream<Arguments> columns() {
        return Stream.of(
                        every(
                                AdviceLayout.LAYOUT,
                                TestMicrodata.advice(1),
                                validate(new AdviceRowValidator("x", REFERENCE, DAY))),
                        every(
                                EmploymentLayout.LAYOUT,
                                TestMicrodata.employment(1, 1),
                                validate(new EmploymentRowValidator("x"))),
                        every(
                                PayPeriodLayout.LAYOUT,
                                TestMicrodata.payPeriod(1),
                                validate(new PayPeriodRowValidator("x"))),
                        every(
                                HeadcountLayout.LAYOUT,
                                "land;NL;totaal;15635;10619;27",
                                validate(new HeadcountRowValidator("x", REFERENCE, DAY, METHOD))))
                .flatMap(arguments -> arguments);
    }

    private static Stream<Arguments> every(
            FileLayout layout, String row, BiFunction<Header, Row, List<Finding>> validator) {
        return layout.columns().stream().map(column -> Arguments.of(layout, column, row, validator));
    }

    private static BiFunction<Header, Row, List<Finding>> validate(MicrodataRowValidator<?> validator) {
        return (header, row) -> validator.validate(header, row) instanceof MicrodataRowResult.Rejected rejected
                ? List.of(rejected.fault())
                : List.of();
    }

    private static BiFunction<Header, Row, List<Finding>> validate(HeadcountRowValidator validator) {
        return (header, row) -> {
            validator.gather(header, row);
            return validator.validate(header, row) instanceof RowResult.Rejected rejected
                    ? List.of(rejected.fault())
                    : List.of();
        };
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("columns")
    void aFormulaWithoutResultIsNoMissingValue(
            FileLayout layout, Column column, String row, BiFunction<Header, Row, List<Finding>> validator)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String formula : List.of("<c><f>A1</f><v/></c>", "<c s=\"1\"><f>A1</f></c>")) {
            findings.addAll(faultsOf(layout, layout.columns().indexOf(column), row, formula, validator));
        }
        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.code())
                    .isEqualTo(column.content() == Content.DATE ? InvalidDate.CODE : InvalidValue.CODE);
            assertThat(finding.column()).isEqualTo(column.name());
            assertThat(finding.sentence()).contains("formule die nooit is berekend");
        });
        assertThat(faultsOf(layout, -1, row, "", validator)).isEmpty();
    }

    private List<Finding> faultsOf(
            FileLayout layout, int place, String row, String formula, BiFunction<Header, Row, List<Finding>> validator)
            throws IOException {
        StringBuilder names = new StringBuilder("<row>");
        layout.columns().forEach(column -> names.append(text(column.name())));
        StringBuilder values = new StringBuilder("<row>");
        String[] fields = row.split(";", -1);
        for (int i = 0; i < fields.length; i++) {
            values.append(i == place ? formula : text(fields[i]));
        }
        Path file = Files.write(
                folder.resolve("x.xlsx"),
                new TestWorkbook().rows(names + "</row>" + values + "</row>").bytes());
        try (RowSource source = FileRows.open(file, TextEncoding.WORKBOOK)) {
            return validator.apply(source.header(), source.next().orElseThrow());
        }
    }

    private static String text(String value) {
        return "<c t=\"str\"><v>" + value + "</v></c>";
    }
}
