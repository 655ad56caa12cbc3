package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.audit.consistency.CsvFile;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Quarter;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Element;

/**
 * Proves the lines between points: they go through the same points in the same order, and a line of what was measured joins only
 * quarters that follow upon each other without a break in the series. The path of the target is straight within a year in which the
 * area consists of the same municipalities, and from the last known target to that in the long run.
 */
final class RunsProof {

    /** The cause of a break that breaks the target as well. */
    private static final String OTHER_MUNICIPALITIES = "samenstelling_gebied";

    private final List<CSVRecord> breaks;

    private RunsProof(List<CSVRecord> breaks) {
        this.breaks = breaks;
    }

    /** Reads the breaks of the release. */
    static RunsProof read(Path openData) throws IOException {
        return new RunsProof(CsvFile.read(openData.resolve("breuken.csv")));
    }

    void check(ReadPage page, Element plot, List<DrawnPoint> points) {
        List<String> drawn = new ArrayList<>();
        int at = 0;
        for (Element line : plot.select("polyline")) {
            List<String> coordinates = List.of(line.attr("points").split(" ", -1));
            String of = line.className().replace("line ", "") + " " + line.attr("data-area") + " ";
            coordinates.forEach(pair -> drawn.add(of + pair));
            for (int i = at + 1; i < at + coordinates.size() && i < points.size(); i++) {
                if (!mayJoin(points.get(i - 1), points.get(i))) {
                    page.fault(
                            line,
                            "trekt een lijn naar " + points.get(i).claim().subject()
                                    + ", terwijl daarvoor een cijfer ontbreekt of de reeks breekt");
                }
            }
            at += coordinates.size();
        }
        List<String> wanted = points.stream()
                .map(point -> point.look() + " " + point.element().attr("data-area") + " " + point.coordinates())
                .toList();
        if (!drawn.equals(wanted)) {
            page.fault(plot, "heeft lijnen die niet door de punten gaan");
        }
    }

    private boolean mayJoin(DrawnPoint from, DrawnPoint to) {
        Quarter before = from.claim().quarter();
        Quarter after = to.claim().quarter();
        if (!from.isOfLineOf(to)) {
            return false;
        }
        if (to.claim().isOfLongRun()) {
            return before.compareTo(after) < 0;
        }
        if (to.claim().indicator().kind() instanceof Target) {
            return before.compareTo(after) < 0
                    && after.year() == (before.isYearEnd() ? before.year() + 1 : before.year())
                    && breaks(to.claim(), before, after)
                            .noneMatch(row -> row.get("oorzaak").equals(OTHER_MUNICIPALITIES));
        }
        return before.equals(after.previous())
                && breaks(to.claim(), before, after).findAny().isEmpty();
    }

    /** The breaks in the series of an area after a quarter, up to and including another. */
    private Stream<CSVRecord> breaks(Claim claim, Quarter before, Quarter after) {
        return breaks.stream()
                .filter(row -> Quarter.parse(row.get("kwartaal")).compareTo(before) > 0
                        && Quarter.parse(row.get("kwartaal")).compareTo(after) <= 0)
                .filter(row ->
                        row.get("gebiedsniveau").equals(claim.subject().level().code())
                                && row.get("gebiedscode").equals(claim.subject().areaCode()));
    }
}
