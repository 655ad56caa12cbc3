package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;

/**
 * {@code opendata/reeks.csv}: the unsplit figures of country and regions in all quarters so far, and the working persons by
 * class of hours, as they were current when the release was made. Every series in the reports is taken from these figures. The
 * columns are those of {@code cijfers.csv}.
 */
public final class SeriesCsv implements ReportWriter {

    private static final String FILE = "opendata/reeks.csv";

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return List.of(OpenDataFile.write(
                folder,
                FILE,
                OpenDataRow.HEADER,
                content.quarters().stream()
                        .flatMap(quarter -> series(content, quarter))
                        .map(figure -> OpenDataRow.of(figure, content.synthetic()))));
    }

    private static Stream<Figure> series(ReleaseContent content, Quarter quarter) {
        return content.figuresOf(quarter).stream()
                .flatMap(Figures::stream)
                .filter(figure -> figure.key().level() != AreaLevel.GEMEENTE)
                .filter(figure -> isInSeries(figure.key()));
    }

    private static boolean isInSeries(FigureKey key) {
        return key.breakdown() == Breakdown.TOTAAL
                || (key.breakdown() == Breakdown.ARBEIDSDUUR && key.indicator() == Indicator.WERKZAME_PERSONEN);
    }
}
