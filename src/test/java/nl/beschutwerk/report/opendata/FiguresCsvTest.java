package nl.beschutwerk.report.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresCsvTest {

    private static final String HEADER =
            "kwartaal,peildatum,gebiedsniveau,gebiedscode,gebiedsnaam,indicator,uitsplitsing,categorie,"
                    + "waarde,eenheid,obs_status,conf_status,reden,synthetisch\r\n";

    @TempDir
    private Path folder;

    @Test
    void everyKindOfValueIsWrittenToTheByte() throws IOException {
        Area quoted = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM07", "Achterhoek, \"oost\"");
        ReleaseContent content = content(List.of(
                figure(quoted, Indicator.WERKZAME_PERSONEN, ReleaseExamples.hidden()),
                figure(Area.NEDERLAND, Indicator.BANEN_31, ReleaseExamples.estimated("9248.806451612903")),
                figure(Area.NEDERLAND, Indicator.WERKZAME_PERSONEN, ReleaseExamples.exact("10619")),
                figure(
                        Area.NEDERLAND,
                        Indicator.GELDIGE_INDICATIES,
                        ReleaseExamples.absent(AbsenceReason.NIET_GELEVERD)),
                new Figure(
                        ReleaseExamples.Q4_2024,
                        FigureKey.of(Area.NEDERLAND, Indicator.BANEN_31, Breakdown.ARBEIDSDUUR, "36+"),
                        "Nederland",
                        ReleaseExamples.exact("0"))));

        assertThat(write(content))
                .isEqualTo(HEADER
                        + "2024-Q4,2024-12-31,arbeidsmarktregio,AM07,\"Achterhoek, \"\"oost\"\"\",werkzame_personen,"
                        + "totaal,totaal,,personen,E,C,,false\r\n"
                        + "2024-Q4,2024-12-31,land,NL,Nederland,banen_31,arbeidsduur,36+,0,banen,A,F,,false\r\n"
                        + "2024-Q4,2024-12-31,land,NL,Nederland,banen_31,totaal,totaal,9248.8065,banen,E,F,,false\r\n"
                        + "2024-Q4,2024-12-31,land,NL,Nederland,geldige_indicaties,totaal,totaal,,personen,M,F,"
                        + "niet-geleverd,false\r\n"
                        + "2024-Q4,2024-12-31,land,NL,Nederland,werkzame_personen,totaal,totaal,10619,personen,A,F,,"
                        + "false\r\n");
    }

    @Test
    void inventedFiguresSaySoInEveryRow() throws IOException {
        ReleaseContent content = ReleaseExamples.synthetic(
                content(List.of(figure(Area.NEDERLAND, Indicator.WERKZAME_PERSONEN, ReleaseExamples.exact("7")))));

        assertThat(write(content)).endsWith(",7,personen,A,F,,true\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00004999, 0",
        "0.00005, 0.0001",
        "-0.00005, -0.0001",
        "-0.00004, 0",
        "100.00000, 100",
        "1E+7, 10000000",
        "83.32258064516129, 83.3226",
        "1.50, 1.5"
    })
    void amountsHaveFourDecimalsHalfAwayFromZeroWithoutTrailingZeros(String amount, String expected) {
        assertThat(OpenDataRow.amount(ReleaseExamples.exact(amount))).isEqualTo(expected);
    }

    private static Figure figure(Area area, Indicator indicator, FigureValue value) {
        return new Figure(ReleaseExamples.Q4_2024, FigureKey.total(area, indicator), area.name(), value);
    }

    private static ReleaseContent content(List<Figure> figures) {
        return ReleaseExamples.content(new Figures(ReleaseExamples.Q4_2024, figures), new TreeMap<>());
    }

    private String write(ReleaseContent content) throws IOException {
        assertThat(new FiguresCsv().write(content, folder)).containsExactly(Path.of("opendata", "cijfers.csv"));
        return Files.readString(folder.resolve(FiguresCsv.FILE), StandardCharsets.UTF_8);
    }
}
