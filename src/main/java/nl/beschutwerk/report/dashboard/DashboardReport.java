package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportParts;
import nl.beschutwerk.report.ReportWriter;

/**
 * The dashboard of a release, {@code dashboard/}: pages of the country, of each region, of the regions beside each other, about
 * the figures and of the files, in each language. Every page is complete in itself.
 */
public final class DashboardReport implements ReportWriter {

    private static final Path FOLDER = Path.of("dashboard");

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return parts(content, folder).writeAll();
    }

    /** One part for each language. */
    @Override
    public ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        Map<Language, List<Path>> written = new ConcurrentHashMap<>();
        ReportParts parts = new ReportParts(() -> Stream.of(Language.values())
                .flatMap(language -> Objects.requireNonNull(written.get(language), "every part was written").stream())
                .toList());
        for (Language language : Language.values()) {
            parts.add(
                    FOLDER.resolve(language.code()).toString(),
                    () -> written.put(language, write(content, folder, language)));
        }
        return parts;
    }

    private static List<Path> write(ReleaseContent content, Path folder, Language language) throws IOException {
        List<Path> written = new ArrayList<>();
        Path of = FOLDER.resolve(language.folder());
        PrivateFiles.createDirectories(folder.resolve(of));
        for (Page page : Pages.of(content, Words.in(language))) {
            Path file = of.resolve(page.file());
            PrivateFiles.writeString(folder.resolve(file), Templates.page(page));
            written.add(file);
            if (language == Language.NL) {
                PageRows.write(content, page, folder, FOLDER).ifPresent(written::add);
            }
        }
        return written;
    }
}
