package nl.beschutwerk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.dashboard.DashboardReport;
import nl.beschutwerk.report.excel.ExcelReport;
import nl.beschutwerk.report.letter.LetterReport;
import nl.beschutwerk.report.ods.OdsReport;
import nl.beschutwerk.report.opendata.BreaksCsv;
import nl.beschutwerk.report.opendata.ChangesCsv;
import nl.beschutwerk.report.opendata.CorrectionsCsv;
import nl.beschutwerk.report.opendata.FiguresCsv;
import nl.beschutwerk.report.opendata.ReadMe;
import nl.beschutwerk.report.opendata.SeriesCsv;
import nl.beschutwerk.report.opendata.StandingsCsv;

/** All reports of a release. A new form of report is one more entry in this list. */
public final class Reports {

    private static final List<ReportWriter> WRITERS = List.of(
            new Guide(),
            new FiguresCsv(),
            new SeriesCsv(),
            new ChangesCsv(),
            new StandingsCsv(),
            new BreaksCsv(),
            new CorrectionsCsv(),
            new ReadMe(),
            new ExcelReport(),
            new OdsReport(),
            new LetterReport(),
            new DashboardReport());

    private Reports() {}

    /**
     * Writes every report below a folder.
     *
     * @return the files written, relative to the folder, in a fixed order
     * @throws IOException when a file cannot be written
     */
    public static List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return parts(content, folder).writeAll();
    }

    /**
     * Writes every report below a folder in parts that can be written at the same time: one part per workbook, and one part for
     * each other form.
     *
     * @throws IOException when the folder cannot be written
     */
    public static ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        List<ReportParts> forms = new ArrayList<>();
        for (ReportWriter writer : WRITERS) {
            forms.add(writer.parts(content, folder));
        }
        ReportParts all = new ReportParts(() -> {
            List<Path> written = new ArrayList<>();
            for (ReportParts form : forms) {
                written.addAll(form.finish());
            }
            return written;
        });
        forms.forEach(all::addAll);
        return all;
    }
}
