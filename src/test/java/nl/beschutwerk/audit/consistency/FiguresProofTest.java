package nl.beschutwerk.audit.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.domain.SeriesBreak.Cause;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of open data has each row of the database exactly once, and no other rows. */
class FiguresProofTest {

    private static final Area GRONINGEN = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
    private static final Area FRIESLAND = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM02", "Friesland");
    private static final Area ASSEN = new Area(AreaLevel.GEMEENTE, "0106", "Assen");
    private static final Quarter QUARTER = ReleaseExamples.Q4_2024;
    private static final Quarter YEAR_BEFORE = QUARTER.yearBefore();

    @TempDir
    private static Path made;

    @TempDir
    private Path release;

    @BeforeAll
    static void aCorrectionIsMade() throws IOException {
        Reports.write(content(), made);
    }

    @BeforeEach
    void aCopyToSpoil() throws IOException {
        Files.createDirectories(release.resolve("opendata"));
        for (Path file : openData().toList()) {
            Files.copy(
                    made.resolve("opendata").resolve(file),
                    release.resolve("opendata").resolve(file));
        }
    }

    /** All files of open data with rows, so that a new file must be compared too. */
    static Stream<Path> openData() throws IOException {
        try (Stream<Path> files = Files.list(made.resolve("opendata"))) {
            return files
                    .map(Path::getFileName)
                    .filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void filesThatAgreeWithTheDatabaseHaveNoFailures() throws IOException {
        assertThat(failures()).isEmpty();
        assertThat(openData()).hasSize(6);
    }

    /** The number of rows remains the same. */
    @ParameterizedTest
    @MethodSource("openData")
    void aRowTwiceInPlaceOfAnotherIsFoundTwice(Path file) throws IOException {
        List<String> lines = lines(file);
        lines.set(2, lines.get(1));
        write(file, lines);

        assertThat(failures())
                .allSatisfy(failure -> assertThat(failure.file()).isEqualTo("opendata/" + file))
                .anySatisfy(failure -> {
                    assertThat(failure.place()).isEqualTo("rij 3");
                    assertThat(failure.message()).endsWith("staat er dubbel");
                })
                .anySatisfy(failure -> assertThat(failure.message()).contains(" ontbreekt; "))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("openData")
    void aRowThatIsMissingIsFound(Path file) throws IOException {
        List<String> lines = lines(file);
        lines.remove(lines.size() - 1);
        write(file, lines);

        assertThat(failures()).singleElement().satisfies(failure -> {
            assertThat(failure.file()).isEqualTo("opendata/" + file);
            assertThat(failure.message()).contains(" ontbreekt; ");
        });
    }

    @ParameterizedTest
    @MethodSource("openData")
    void aRowThatTheDatabaseDoesNotHaveIsFound(Path file) throws IOException {
        List<String> lines = lines(file);
        lines.add(lines.get(lines.size() - 1).replaceFirst("NL|AM\\d\\d", "AM99"));
        write(file, lines);

        assertThat(failures()).singleElement().satisfies(failure -> {
            assertThat(failure.file()).isEqualTo("opendata/" + file);
            assertThat(failure.place()).isEqualTo("rij " + lines.size());
            assertThat(failure.message()).contains("AM99").endsWith("staat niet in de database");
        });
    }

    /** The database does not say of which municipalities the areas of earlier quarters were made up. */
    @Test
    void aBreakByCompositionNeedsAnAreaAndALaterQuarter() throws IOException {
        List<String> lines = lines(Path.of("breuken.csv"));
        lines.add("2024-Q4,arbeidsmarktregio,AM02,samenstelling_gebied,false");
        write(Path.of("breuken.csv"), lines);
        assertThat(failures()).isEmpty();

        lines.add("2018-Q1,arbeidsmarktregio,AM02,samenstelling_gebied,false");
        lines.add("2024-Q3,arbeidsmarktregio,AM02,samenstelling_gebied,false");
        write(Path.of("breuken.csv"), lines);
        assertThat(failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure.message()).endsWith("staat niet in de database"));
    }

    /** What an area is called is in every file of figures. */
    @ParameterizedTest
    @MethodSource("openData")
    void anotherNameOfAnAreaIsFound(Path file) throws IOException {
        List<String> lines = lines(file);
        int name = List.of(lines.get(0).split(",")).indexOf("gebiedsnaam");
        if (name < 0) {
            assertThat(file).hasToString("breuken.csv");
            return;
        }
        lines.replaceAll(line -> line.replace(",Groningen,", ",Stad,"));
        write(file, lines);

        assertThat(failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.message()).contains("Stad", "Groningen"));
    }

    private List<Failure> failures() throws IOException {
        ReleaseContent content = content();
        SortedMap<Quarter, Figures> shown = new TreeMap<>(content.earlier());
        shown.put(content.quarter(), content.figures());
        return FiguresProof.of(release, content.figures(), shown, content.comparisons(), content.correction())
                .failures();
    }

    private List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(release.resolve("opendata").resolve(file)));
    }

    private void write(Path file, List<String> lines) throws IOException {
        Files.writeString(release.resolve("opendata").resolve(file), String.join("\r\n", lines) + "\r\n");
    }

    /** A correction with figures of all levels, in three quarters, and with rows in every file. */
    private static ReleaseContent content() {
        SortedMap<Quarter, Figures> earlier = new TreeMap<>();
        earlier.put(Quarter.parse("2018-Q1"), figures(Quarter.parse("2018-Q1"), 200));
        earlier.put(YEAR_BEFORE, figures(YEAR_BEFORE, 240));
        Figures own = figures(QUARTER, 250);
        ReleaseContent first = ReleaseExamples.content(own, earlier);
        Comparisons comparisons = new Comparisons(
                first.comparisons().changes().toList(),
                List.of(
                        new RegionStanding("AM01", Optional.empty(), List.of("AM02")),
                        new RegionStanding("AM02", Optional.empty(), List.of("AM01"))),
                List.of(
                        new SeriesBreak(AreaLevel.LAND, "NL", QUARTER, Cause.METHODE),
                        new SeriesBreak(AreaLevel.ARBEIDSMARKTREGIO, "AM01", QUARTER, Cause.METHODE),
                        new SeriesBreak(AreaLevel.ARBEIDSMARKTREGIO, "AM02", YEAR_BEFORE, Cause.SOORT_LEVERING)));
        return new ReleaseContent(
                own,
                earlier,
                comparisons,
                first.municipalities(),
                first.method(),
                first.kind(),
                first.synthetic(),
                first.delivery(),
                first.sources(),
                first.targetSources(),
                ReleaseExamples.asVersion(first, 2).edition(),
                Optional.of(new Correction(
                        2, 1, "verbeterd", Revision.between(figures(QUARTER, 245), own), new TreeSet<>())),
                Optional.empty());
    }

    private static Figures figures(Quarter quarter, int working) {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<Area, Integer> area : Map.of(
                        Area.NEDERLAND, 40 * working, GRONINGEN, working, FRIESLAND, 2 * working, ASSEN, working / 4)
                .entrySet()) {
            ReleaseExamples.headcounts(quarter, area.getKey(), Optional.of(2 * area.getValue()), area.getValue())
                    .stream()
                    .filter(figure ->
                            figure.key().indicator().isGivenFor(area.getKey().level()))
                    .forEach(figures::add);
        }
        return new Figures(quarter, figures);
    }
}
