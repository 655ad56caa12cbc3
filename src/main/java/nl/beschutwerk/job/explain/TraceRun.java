package nl.beschutwerk.job.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.job.desk.Moments;
import nl.beschutwerk.job.desk.ReleaseRooms;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStanding;

/** Tells where a figure comes from, in every version of its quarter. For the data team; it counts rows and names no person. */
public final class TraceRun {

    private static final String WARNING =
            "For the data team alone, not to be passed on: this tells what is hidden, and why.";

    private final ReleaseRooms rooms;
    private final TracedRows rows;
    private final HidingGround ground;

    /** Traces in one database. */
    public TraceRun(ReleaseRooms rooms) {
        this.rooms = rooms;
        this.rows = new TracedRows(rooms.dataSource());
        this.ground = new HidingGround(rooms);
    }

    /**
     * The trace, a line each.
     *
     * @throws OperatorMistake when there is no such figure
     */
    public List<String> run(TraceRequest request) {
        List<ReleaseStanding> versions = rooms.states().of(request.quarter());
        if (versions.isEmpty()) {
            throw new OperatorMistake(request.quarter() + " has no release. The command status shows what there is.");
        }
        List<String> lines = new ArrayList<>();
        for (ReleaseStanding standing : versions) {
            Figures figures = rooms.figures().unprotectedFigures(standing.release());
            Optional<Figure> figure = find(figures, request);
            if (figure.isPresent()) {
                version(standing, figures, figure.get(), lines);
            } else {
                lines.add(standing.release().label() + " has no such figure");
            }
        }
        return lines;
    }

    private void version(ReleaseStanding standing, Figures figures, Figure figure, List<String> lines) {
        Release release = standing.release();
        FigureKey key = figure.key();
        if (lines.isEmpty()) {
            lines.add(WARNING);
            lines.add("");
            lines.add(release.quarter() + "  " + key.areaCode() + " " + figure.areaName() + "  "
                    + key.indicator().code() + "  " + key.breakdown().code() + " " + key.category()
                    + (release.synthetic() ? "  SYNTHETISCHE GEGEVENS" : ""));
            lines.add("  rule       docs/definitions.md, \"" + key.indicator().code() + "\"; in SQL: "
                    + String.join(", ", Measuring.rulesOf(release.deliveryKind(), key.indicator())));
            lines.add("");
        }
        Optional<String> hidden = ground.of(release, figures, key);
        lines.add(release.label() + "  "
                + (standing.isPublished() ? "published" : standing.state().code()) + "  value: "
                + value(figure.value(), key) + (hidden.isPresent() ? "; HIDDEN from all others" : ""));
        hidden.ifPresent(why -> lines.add("  hidden     " + why));
        standing.reason().ifPresent(reason -> lines.add("  reason     " + reason));
        lines.add("  made       " + Moments.shown(release.begunAt()) + " by " + release.operator() + ", code "
                + release.codeVersion());
        lines.add("  method     " + release.method() + ": " + release.methodChoices());
        lines.addAll(rows.of(release, key));
    }

    private static String value(FigureValue value, FigureKey key) {
        if (value instanceof FigureValue.Given given) {
            return given.amount().stripTrailingZeros().toPlainString() + " "
                    + key.indicator().unit().code()
                    + (given.estimated() ? ", estimated in part or whole" : ", counted");
        }
        return "none: " + ((FigureValue.Absent) value).reason().explanation();
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
