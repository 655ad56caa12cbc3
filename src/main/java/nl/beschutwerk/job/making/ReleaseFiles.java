package nl.beschutwerk.job.making;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.job.support.FindingsExport;
import nl.beschutwerk.measure.SeriesBreaks;
import nl.beschutwerk.reference.PublicationCalendar;
import nl.beschutwerk.reference.Targets;
import nl.beschutwerk.reference.Targets.LongTermTarget;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.report.Edition;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportParts;
import nl.beschutwerk.report.Reports;
import nl.beschutwerk.report.TargetSources;
import nl.beschutwerk.report.TargetSources.LongTerm;
import nl.beschutwerk.report.text.LongTermSentence;
import nl.beschutwerk.report.text.NextYearSentences;

/**
 * Writes all files of a release except its manifest. The database provides the protected figures and the findings; unprotected
 * figures are not used.
 */
public final class ReleaseFiles {

    /** The folder of the files that are for checking, and not for recipients. */
    private static final String CONTROL = "controle/";

    private static final String METHOD = "methode.yaml";

    /**
     * The average hours a week that the study found which recipients are referred to. Any other average has a source of its
     * own.
     */
    private static final BigDecimal AVERAGE_FOUND = new BigDecimal(27);

    private final FindingsExport findingsExport;
    private final FigureStore figureStore;
    private final ReleaseDifference difference;

    ReleaseFiles(FindingsExport findingsExport, FigureStore figureStore, ReleaseDifference difference) {
        this.findingsExport = findingsExport;
        this.figureStore = figureStore;
        this.difference = difference;
    }

    /**
     * Writes the files that are not reports to an empty folder, and returns the reports in parts that can be written in
     * parallel.
     *
     * @throws IOException if the folder cannot be written
     */
    ReportParts begin(QuarterRun run, Release release, Path folder) throws IOException, SQLException {
        Path control = PrivateFiles.createDirectories(folder.resolve(CONTROL));
        findingsExport.write(release.deliveryId(), control.resolve(FindingsExport.FILE_NAME));
        PrivateFiles.writeString(control.resolve(METHOD), run.method().text());
        return Reports.parts(content(run, release), folder);
    }

    /**
     * The file with the method of a sealed release, exactly as it was given. Releases used to have it beside their folders and
     * not in {@value #CONTROL}.
     *
     * @param sealed the folder of the release
     */
    public static Path method(Path sealed) {
        Path earlier = sealed.resolve(METHOD);
        return Files.exists(earlier) ? earlier : sealed.resolve(CONTROL + METHOD);
    }

    /** The content of the reports of a release. */
    ReleaseContent content(QuarterRun run, Release release) {
        Delivery delivery = run.delivery();
        SortedMap<Quarter, Figures> earlier = new TreeMap<>();
        for (Release before : run.earlier()) {
            earlier.put(before.quarter(), figureStore.protectedFigures(before));
        }
        Figures figures = figureStore.protectedFigures(release);
        return new ReleaseContent(
                figures,
                earlier,
                new Comparisons(figureStore.changes(release), figureStore.standings(release), breaks(run, figures)),
                municipalities(run, figures),
                run.method().method(),
                delivery.kind(),
                delivery.synthetic(),
                delivery.name(),
                sources(run),
                targetSources(run, figures),
                edition(run),
                difference.of(run, release),
                run.reference().regionMap(run.quarter().referenceDate()));
    }

    private static Edition edition(QuarterRun run) {
        PublicationCalendar calendar = run.reference().calendar();
        return new Edition(
                run.version(),
                calendar.publicationMonth(run.quarter()),
                calendar.publicationMonth(run.quarter().next()),
                run.publication().contact(),
                run.publication().licence());
    }

    /** The municipalities of each region that has figures. */
    private static SortedMap<String, List<Area>> municipalities(QuarterRun run, Figures figures) {
        SortedMap<String, List<Area>> byRegion = new TreeMap<>();
        for (Area region : figures.areas(AreaLevel.ARBEIDSMARKTREGIO)) {
            byRegion.put(
                    region.code(),
                    run.reference()
                            .municipalitiesOf(region.code(), run.quarter().referenceDate()));
        }
        return byRegion;
    }

    /** The sources of the figures, for recipients to read. */
    private static List<String> sources(QuarterRun run) {
        List<String> sources = new ArrayList<>();
        String counts = run.delivery().source();
        if (counts != null) {
            sources.add("Aantallen personen: " + counts + ".");
        }
        BigDecimal average = run.method().method().averageHours();
        if (run.delivery().kind() == DeliveryKind.AANTALLEN && average.compareTo(AVERAGE_FOUND) == 0) {
            sources.add(
                    "Gemiddeld 27 uur per week: onderzoek van Significant APE naar de kostprijs van beschut werk (2023).");
        }
        sources.add("Een baan beschut werk is 31 uur per week: Kamerstuk 34352, nr. 341 (2 juli 2025), voetnoot 1.");
        return sources;
    }

    /** The sources of the targets of the country and of each region, for recipients to read. */
    private static TargetSources targetSources(QuarterRun run, Figures figures) {
        int year = run.quarter().year();
        SortedMap<String, List<String>> byArea = new TreeMap<>();
        for (AreaLevel level : List.of(AreaLevel.LAND, AreaLevel.ARBEIDSMARKTREGIO)) {
            String whose = level == AreaLevel.LAND
                    ? "Landelijke doelstelling " + year + ": "
                    : "Doelstelling " + year + " van de regio: die van haar gemeenten samen. Bron: ";
            for (Area area : figures.areas(level)) {
                List<String> sources =
                        run
                                .reference()
                                .targets()
                                .sources(area, year, run.quarter().referenceDate())
                                .stream()
                                .map(ReleaseFiles::withoutRemarks)
                                .distinct()
                                .toList();
                if (!sources.isEmpty()) {
                    byArea.put(area.code(), List.of(whose + String.join("; ", sources) + "."));
                }
            }
        }
        List<Area> later = knownOnlyLater(run, figures);
        later.forEach(area -> add(byArea, area, NextYearSentences.knownOnlyLater(run.quarter())));
        Optional<LongTermTarget> longTerm = run.reference().targets().longTerm(year);
        Optional<LongTerm> inTheLongRun = longTerm.map(target -> new LongTerm(
                target.year(),
                target.target(),
                LongTermSentence.of(target.target(), run.method().method().hoursPerJob(), target.year())));
        inTheLongRun.ifPresent(target -> add(byArea, Area.NEDERLAND, target.sentence()));
        longTerm.ifPresent(target -> add(
                byArea,
                Area.NEDERLAND,
                "Bron van de doelstelling op lange termijn: " + withoutRemarks(target.source()) + "."));
        return new TargetSources(byArea, later.stream().map(Area::code).collect(Collectors.toSet()), inTheLongRun);
    }

    /** The areas whose target of next year is known only for municipalities as they are after a later merger. */
    private static List<Area> knownOnlyLater(QuarterRun run, Figures figures) {
        Quarter quarter = run.quarter();
        Targets targets = run.reference().targets();
        return Stream.of(AreaLevel.LAND, AreaLevel.ARBEIDSMARKTREGIO)
                .flatMap(level -> figures.areas(level).stream())
                .filter(area -> targets.isKnownOnlyLater(area, quarter.year() + 1, quarter.referenceDate()))
                .toList();
    }

    private static void add(SortedMap<String, List<String>> byArea, Area area, String sentence) {
        byArea.merge(
                area.code(),
                List.of(sentence),
                (own, added) -> Stream.concat(own.stream(), added.stream()).toList());
    }

    /**
     * Removes the remark on reliability that follows a source in the reference files. It is meant for the data team, not for
     * recipients.
     */
    private static String withoutRemarks(String source) {
        int remarks = source.indexOf(" (zekerheid");
        return remarks < 0 ? source : source.substring(0, remarks);
    }

    private static List<SeriesBreak> breaks(QuarterRun run, Figures figures) {
        List<SeriesBreaks.Point> series = new ArrayList<>();
        for (Release before : run.earlier()) {
            series.add(new SeriesBreaks.Point(before.quarter(), before.deliveryKind(), before.methodChoices()));
        }
        series.add(new SeriesBreaks.Point(
                run.quarter(), run.delivery().kind(), run.method().method().choicesBehindFigures()));
        List<Area> areas = Arrays.stream(AreaLevel.values())
                .flatMap(level -> figures.areas(level).stream())
                .toList();
        return new SeriesBreaks(run.reference()).find(series, areas);
    }
}
