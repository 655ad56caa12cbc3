package nl.beschutwerk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelReportTest {

    @TempDir
    private Path folder;

    @Test
    void aRegionWithFiguresHasAWorkbookOfItsOwn() throws IOException {
        assertThat(new ExcelReport().write(countryAndRegion(), folder).stream().map(Path::toString))
                .contains(
                        "excel/beschut-werk-2024-Q4-nederland.xlsx",
                        "excel/beschut-werk-2024-Q4-AM16-s-gravenhage-zuid.xlsx");
    }

    @Test
    void equalContentGivesEqualBytesInAnyTimeZoneAndLocale() throws IOException {
        List<Path> written = Reports.write(countryAndRegion(), folder.resolve("one"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Reports.write(countryAndRegion(), folder.resolve("two"))).isEqualTo(written);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        for (Path file : written) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
            assertThat(Files.size(folder.resolve("one").resolve(file))).isPositive();
        }
    }

    @Test
    void aFileWhoseContentDidNotChangeKeepsItsBytes() throws IOException {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM16", "'s-Gravenhage/Zuid");
        ReleaseContent changed = ReleaseExamples.with(
                countryAndRegion(), region, Map.of(Indicator.AANVRAGEN_JAAR, ReleaseExamples.exact("7")));
        List<Path> written = Reports.write(countryAndRegion(), folder.resolve("one"));
        Reports.write(changed, folder.resolve("two"));

        List<String> differing = new ArrayList<>();
        for (Path file : written) {
            if (Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("two").resolve(file))
                    >= 0) {
                differing.add(file.toString());
            }
        }
        assertThat(differing)
                .containsExactlyInAnyOrder(
                        // It says how many counts there are, and how many are hidden.
                        "opendata/leesmij.txt",
                        "opendata/cijfers.csv",
                        "opendata/reeks.csv",
                        // The figures of regions are among the rows of the country, and not among those of another
                        // region.
                        "excel/beschut-werk-2024-Q4-nederland.xlsx",
                        "ods/beschut-werk-2024-Q4-nederland.ods",
                        "excel/beschut-werk-2024-Q4-AM16-s-gravenhage-zuid.xlsx",
                        "controle/cellen-excel.csv",
                        "beschut-werk-2024-Q4-excel.zip",
                        "beschut-werk-2024-Q4-ods.zip",
                        "ods/beschut-werk-2024-Q4-AM16-s-gravenhage-zuid.ods",
                        "controle/cellen-ods.csv");
    }

    @Test
    void aWorkbookWithTheSameFiguresDiffersOnlyByItsVersion() throws IOException {
        ReleaseContent first = countryAndRegion();
        Correction correction = new Correction(2, 1, "UWV heeft de levering verbeterd", List.of(), new TreeSet<>());
        Reports.write(first, folder.resolve("one"));
        Reports.write(
                ReleaseExamples.asCorrection(first, correction, "gepubliceerd-2024-Q4-verbeterd"),
                folder.resolve("two"));

        for (String file : List.of(
                "excel/beschut-werk-2024-Q4%s-nederland.xlsx",
                "excel/beschut-werk-2024-Q4%s-AM16-s-gravenhage-zuid.xlsx",
                "ods/beschut-werk-2024-Q4%s-AM16-s-gravenhage-zuid.ods")) {
            SortedMap<String, String> before = parts(folder.resolve("one").resolve(file.formatted("")));
            SortedMap<String, String> now = parts(folder.resolve("two").resolve(file.formatted("-v2")));
            assertThat(now).isNotEqualTo(before);
            now.replaceAll((part, text) -> text.replace(
                    "Dit is versie 2. Publicatie volgens de planning: de eerste versie in april 2025.",
                    "Dit is versie 1. Publicatie volgens de planning: april 2025."));
            assertThat(now).isEqualTo(before);
        }
        assertThat(folder.resolve("two/opendata/cijfers.csv"))
                .hasSameBinaryContentAs(folder.resolve("one/opendata/cijfers.csv"));
        assertThat(folder.resolve("two/opendata/leesmij.txt"))
                .content()
                .contains("Gemaakt uit levering gepubliceerd-2024-Q4-verbeterd.");
    }

    private static SortedMap<String, String> parts(Path workbook) throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static ReleaseContent countryAndRegion() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM16", "'s-Gravenhage/Zuid");
        List<Figure> figures = new ArrayList<>(
                ReleaseExamples.published("2024-Q4").figures().stream().toList());
        Area other = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM17", "Elders");
        figures.addAll(ReleaseExamples.headcounts(ReleaseExamples.Q4_2024, region, Optional.of(400), 250));
        figures.addAll(ReleaseExamples.headcounts(ReleaseExamples.Q4_2024, other, Optional.of(300), 200));
        return ReleaseExamples.content(new Figures(ReleaseExamples.Q4_2024, figures), new TreeMap<>());
    }
}
