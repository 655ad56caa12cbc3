package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseStanding;

/** Tells where a figure comes from, in every version of its quarter. For the data team; it counts rows and names no person. */
final class TraceRun {

    private final ReleaseRooms rooms;
    private final TracedRows rows;

    TraceRun(ReleaseRooms rooms) {
        this.rooms = rooms;
        this.rows = new TracedRows(rooms.dataSource());
    }

    /**
     * The trace, a line each.
     *
     * @throws OperatorMistake when there is no such figure
     */
    List<String> run(TraceRequest request) throws IOException {
        List<ReleaseStanding> versions = rooms.states().of(request.quarter());
        if (versions.isEmpty()) {
            throw new OperatorMistake(request.quarter() + " has no release. The command status shows what there is.");
        }
        List<String> lines = new ArrayList<>();
        for (ReleaseStanding standing : versions) {
            Figures figures = rooms.figures().unprotectedFigures(standing.release());
            Optional<Figure> figure = find(figures, request);
            if (figure.isPresent()) {
                version(standing, figure.get(), request, lines);
            } else {
                lines.add(standing.release().label() + " has no such figure");
            }
        }
        return lines;
    }

    private void version(ReleaseStanding standing, Figure figure, TraceRequest request, List<String> lines)
            throws IOException {
        Release release = standing.release();
        FigureKey key = figure.key();
        if (lines.isEmpty()) {
            lines.add(request.quarter() + "  " + key.areaCode() + " " + figure.areaName() + "  "
                    + key.indicator().code() + "  " + key.breakdown().code() + " " + key.category());
            lines.add("  rule       docs/definitions.md, \"" + key.indicator().code() + "\"; in SQL: "
                    + String.join(", ", Measuring.rulesOf(release.deliveryKind(), key.indicator())));
            lines.add("");
        }
        FigureValue seen = rooms.figures()
                .protectedFigures(release)
                .find(key)
                .map(Figure::value)
                .orElse(figure.value());
        lines.add(release.label() + "  "
                + (standing.isPublished() ? "published" : standing.state().code()) + "  value: " + value(seen, key));
        if (seen instanceof FigureValue.Hidden) {
            lines.add("  hidden     " + whyHidden(release, figure, request.output()));
        }
        standing.reason().ifPresent(reason -> lines.add("  reason     " + reason));
        lines.add(
                "  made       " + release.begunAt() + " by " + release.operator() + ", code " + release.codeVersion());
        lines.add("  method     " + release.method() + ": " + release.methodChoices());
        lines.addAll(rows.of(release, key));
    }

    private static String value(FigureValue value, FigureKey key) {
        String unit = " " + key.indicator().unit().code();
        if (value instanceof FigureValue.Given given) {
            return given.amount().stripTrailingZeros().toPlainString()
                    + unit
                    + (given.estimated() ? ", estimated in part or whole" : ", counted");
        }
        return value instanceof FigureValue.Absent absent
                ? "none: " + absent.reason().explanation()
                : "hidden in everything that leaves the database";
    }

    /** Only here, within the database's own walls, is it told on what ground a figure is hidden. */
    private String whyHidden(Release release, Figure figure, Path output) throws IOException {
        Path file = new ReleaseFolder(output, release.quarter(), release.version())
                .sealed()
                .resolve(ReleaseFiles.METHOD);
        if (!Files.isRegularFile(file)) {
            return "the method that says so is gone with the files of the release";
        }
        Method method = MethodReader.read(file).method();
        return HidingGround.of(
                figure, rooms.figures().basePersons(release).get(figure.key()), method.disclosureThreshold());
    }

    /** The figure asked for; a category that stands in more than one breakdown is to be named with its own. */
    private static Optional<Figure> find(Figures figures, TraceRequest request) {
        String[] parts = request.category().orElse(Breakdown.TOTAL_CATEGORY).split("=", 2);
        List<Figure> found = figures.stream()
                .filter(figure -> figure.key().areaCode().equals(request.area()))
                .filter(figure -> figure.key().indicator() == request.indicator())
                .filter(figure -> figure.key().category().equals(parts[parts.length - 1]))
                .filter(figure ->
                        parts.length == 1 || figure.key().breakdown().code().equals(parts[0]))
                .toList();
        if (found.size() > 1) {
            TreeSet<String> choices = new TreeSet<>();
            found.forEach(figure -> choices.add(
                    figure.key().breakdown().code() + "=" + figure.key().category()));
            throw new OperatorMistake("More than one breakdown has this category. Give one of: --category "
                    + String.join(", --category ", choices));
        }
        if (found.isEmpty()
                && figures.stream().noneMatch(figure -> figure.key().areaCode().equals(request.area()))) {
            throw new OperatorMistake("There is no area " + request.area() + " in " + request.quarter()
                    + ". Areas are NL, AM01 and the like, and municipalities by their four digits.");
        }
        return found.stream().findFirst();
    }
}
