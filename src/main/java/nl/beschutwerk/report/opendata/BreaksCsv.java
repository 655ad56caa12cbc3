package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;

/**
 * {@code opendata/breuken.csv}: the breaks that a series or a change crosses, one row per cause. Readers need it with {@code
 * reeks.csv} and {@code veranderingen.csv}, whose numbers before and after a break are not comparable.
 */
public final class BreaksCsv implements ReportWriter {

    private static final String FILE = "opendata/breuken.csv";
    private static final List<String> HEADER =
            List.of("kwartaal", "gebiedsniveau", "gebiedscode", "oorzaak", "synthetisch");
    private static final Comparator<SeriesBreak> ORDER = Comparator.comparing(
                    (SeriesBreak found) -> found.level().code())
            .thenComparing(SeriesBreak::areaCode)
            .thenComparing(SeriesBreak::quarter)
            .thenComparing(SeriesBreak::cause);

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return List.of(OpenDataFile.write(
                folder,
                FILE,
                HEADER,
                content.comparisons()
                        .breaks()
                        .sorted(ORDER)
                        .map(found -> List.of(
                                found.quarter().toString(),
                                found.level().code(),
                                found.areaCode(),
                                found.cause().name().toLowerCase(Locale.ROOT),
                                Boolean.toString(content.synthetic())))));
    }
}
