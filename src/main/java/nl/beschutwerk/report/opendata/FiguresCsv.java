package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;

/** {@code opendata/cijfers.csv}: every figure of the release's own quarter. */
public final class FiguresCsv implements ReportWriter {

    public static final String FILE = "opendata/cijfers.csv";

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return List.of(OpenDataFile.write(
                folder,
                FILE,
                OpenDataRow.HEADER,
                content.figures().stream().map(figure -> OpenDataRow.of(figure, content.synthetic()))));
    }
}
