package nl.beschutwerk.report.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesAndChangesTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @TempDir
    private Path folder;

    @Test
    void theSeriesHoldsEveryQuarterInOrderInTheColumnsOfTheFigures() throws IOException {
        List<String> lines = written(new SeriesCsv());

        assertThat(lines.get(0)).isEqualTo(String.join(",", OpenDataRow.HEADER));
        assertThat(lines)
                .filteredOn(line -> line.contains(",werkzame_personen,"))
                .extracting(line -> line.substring(0, 7))
                .containsExactlyElementsOf(
                        Q4_2024.quarters().stream().map(Object::toString).toList());
    }

    @Test
    void ofAllBreakdownsTheSeriesHoldsOnlyTheWorkingPersonsByHours() throws IOException {
        ReleaseContent full = FullSizeExample.release();
        Path series = folder.resolve(new SeriesCsv().write(full, folder).get(0));

        assertThat(Files.readAllLines(series).stream().skip(1))
                .filteredOn(line -> !line.contains(",totaal,totaal,"))
                .allSatisfy(line -> assertThat(line).contains(",werkzame_personen,arbeidsduur,"))
                .filteredOn(line -> line.contains(",land,NL,"))
                .hasSize(full.quarters().size() * 7);
    }

    @Test
    void changesNameTheQuarterTheyAreMeasuredFrom() throws IOException {
        assertThat(written(new ChangesCsv()))
                .contains(
                        "2024-Q4,2023-Q4,land,NL,Nederland,werkzame_personen,totaal,totaal,1232,personen,A,F,,false",
                        "2024-Q4,2024-Q3,land,NL,Nederland,werkzame_personen,totaal,totaal,,personen,M,F,niet-geleverd,"
                                + "false",
                        "2024-Q4,2023-Q4,land,NL,Nederland,realisatie_banen,totaal,totaal,3.9461,procentpunt,E,F,,false");
    }

    private List<String> written(ReportWriter writer) throws IOException {
        return Files.readAllLines(folder.resolve(writer.write(Q4_2024, folder).get(0)));
    }
}
