package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;
import nl.beschutwerk.report.dashboard.DashboardReport;
import nl.beschutwerk.report.opendata.BreaksCsv;
import nl.beschutwerk.report.opendata.ChangesCsv;
import nl.beschutwerk.report.opendata.FiguresCsv;
import nl.beschutwerk.report.opendata.ReadMe;
import nl.beschutwerk.report.opendata.SeriesCsv;
import nl.beschutwerk.report.opendata.StandingsCsv;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The pages of a few regions, one of which is hidden, with their open data. */
final class PagesExample {

    private static final Set<String> REGIONS = Set.of("AM01", "AM02", "AM10", FullSizeExample.HIDDEN_REGION);

    private static final List<ReportWriter> WRITERS = List.of(
            new FiguresCsv(),
            new SeriesCsv(),
            new ChangesCsv(),
            new StandingsCsv(),
            new BreaksCsv(),
            new ReadMe(),
            new DashboardReport());

    private PagesExample() {}

    /** A part of the full-size example. */
    static ReleaseContent content() {
        ReleaseContent all = FullSizeExample.release();
        SortedMap<Quarter, Figures> earlier = new TreeMap<>();
        all.earlier().forEach((quarter, figures) -> earlier.put(quarter, some(all, figures)));
        TreeMap<String, List<Area>> municipalities = new TreeMap<>(all.municipalities());
        municipalities.keySet().retainAll(REGIONS);
        return new ReleaseContent(
                some(all, all.figures()),
                earlier,
                new Comparisons(
                        all.comparisons()
                                .changes()
                                .filter(change -> isIn(all, change.key()))
                                .toList(),
                        all.comparisons()
                                .standings()
                                .filter(standing -> REGIONS.contains(standing.regionCode()))
                                .toList(),
                        List.of()),
                municipalities,
                all.method(),
                all.kind(),
                all.synthetic(),
                all.delivery(),
                all.sources(),
                all.targetSources(),
                all.edition(),
                all.correction(),
                all.map());
    }

    /** The same, but of one of the regions nothing was ever delivered. */
    static ReleaseContent without(String region) {
        ReleaseContent all = content();
        SortedMap<Quarter, Figures> earlier = new TreeMap<>();
        all.earlier().forEach((quarter, figures) -> earlier.put(quarter, without(region, figures)));
        TreeMap<String, List<Area>> municipalities = new TreeMap<>(all.municipalities());
        municipalities.remove(region);
        return new ReleaseContent(
                without(region, all.figures()),
                earlier,
                new Comparisons(
                        all.comparisons()
                                .changes()
                                .filter(change -> change.key().level() != AreaLevel.GEMEENTE
                                        && !change.key().areaCode().equals(region))
                                .toList(),
                        all.comparisons()
                                .standings()
                                .filter(standing -> !standing.regionCode().equals(region))
                                .toList(),
                        List.of()),
                municipalities,
                all.method(),
                all.kind(),
                all.synthetic(),
                all.delivery(),
                all.sources(),
                all.targetSources(),
                all.edition(),
                all.correction(),
                all.map());
    }

    private static Figures without(String region, Figures figures) {
        return new Figures(
                figures.quarter(),
                figures.stream()
                        .filter(figure -> figure.key().level() != AreaLevel.GEMEENTE)
                        .map(figure -> figure.key().areaCode().equals(region)
                                ? new Figure(
                                        figure.quarter(),
                                        figure.key(),
                                        figure.areaName(),
                                        new Absent(AbsenceReason.NIET_GELEVERD))
                                : figure)
                        .toList());
    }

    private static Figures some(ReleaseContent all, Figures figures) {
        List<Figure> some =
                figures.stream().filter(figure -> isIn(all, figure.key())).toList();
        return new Figures(figures.quarter(), some);
    }

    private static boolean isIn(ReleaseContent all, FigureKey key) {
        return switch (key.level()) {
            case LAND -> true;
            case ARBEIDSMARKTREGIO -> REGIONS.contains(key.areaCode());
            case GEMEENTE ->
                all.municipalities().entrySet().stream()
                        .filter(of -> REGIONS.contains(of.getKey()))
                        .anyMatch(of -> of.getValue().stream()
                                .anyMatch(area -> area.code().equals(key.areaCode())));
        };
    }

    /** Writes pages and open data, and empty files in place of the workbooks and letters that the pages link to. */
    static void write(ReleaseContent content, Path release) throws IOException {
        for (ReportWriter writer : WRITERS) {
            writer.write(content, release);
        }
        Path downloads = release.resolve("dashboard/downloads.html");
        for (Element link : Jsoup.parse(Files.readString(downloads)).select("main a[href^=../]")) {
            Path file = downloads.resolveSibling(link.attr("href")).normalize();
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
            }
        }
    }
}
