package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.opendata.OpenDataFile;
import nl.beschutwerk.report.opendata.OpenDataRow;

/** The figures in the tables of a page as rows of open data, in a file beside the pages. It is the same in every language. */
final class PageRows {

    private static final String FOLDER = "csv";

    private PageRows() {}

    /** The link from a page to its rows; empty if it has no table of figures. */
    static Optional<Link> link(Words words, String file, List<Section> sections) {
        return claims(sections).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(words.text("table.csv"), words.language().toTop() + name(file), false));
    }

    private static String name(String page) {
        return FOLDER + "/" + page.replace(".html", ".csv");
    }

    /**
     * Writes the rows of a page that has any.
     *
     * @param dashboard the folder of the dashboard, relative to that of the release
     */
    static Optional<Path> write(ReleaseContent content, Page page, Path folder, Path dashboard) throws IOException {
        if (page.rows().isEmpty()) {
            return Optional.empty();
        }
        Set<Figure> figures =
                new TreeSet<>(Comparator.comparing(Figure::quarter).thenComparing(Figure::key));
        claims(page.sections()).forEach(claim -> figure(content, claim).ifPresent(figures::add));
        return Optional.of(OpenDataFile.write(
                folder,
                dashboard + "/" + name(page.file()),
                OpenDataRow.HEADER,
                figures.stream().map(figure -> OpenDataRow.of(figure, content.synthetic()))));
    }

    private static Stream<List<String>> claims(List<Section> sections) {
        List<List<String>> claims = new ArrayList<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .map(Shown::claimed)
                            .filter(claim -> !claim.isEmpty() && claim.get(0).equals("figure"))
                            .forEach(claims::add);
                }
            }
        }
        return claims.stream();
    }

    /** The figure that a claim is about; empty if the release never made it, so that a page says that it was not delivered. */
    private static Optional<Figure> figure(ReleaseContent content, List<String> claim) {
        int at = 1;
        Quarter quarter = Quarter.parse(claim.get(at++));
        FigureKey key = new FigureKey(
                AreaLevel.ofCode(claim.get(at++)),
                claim.get(at++),
                Indicator.ofCode(claim.get(at++)),
                Breakdown.ofCode(claim.get(at++)),
                claim.get(at));
        return content.figuresOf(quarter).flatMap(figures -> figures.find(key));
    }
}
