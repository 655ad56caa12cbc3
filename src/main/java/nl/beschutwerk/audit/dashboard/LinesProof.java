package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Proves the drawings over time: the marks of both axes are to scale, each point is at its amount and at its date, the lines go
 * through the points and through nothing else, and the name at the end of a line is that of its last point.
 */
final class LinesProof {

    private final ClaimedNumbers numbers;
    private final RunsProof runs;

    LinesProof(ClaimedNumbers numbers, RunsProof runs) {
        this.numbers = numbers;
        this.runs = runs;
    }

    /** Checks a page, and returns how many points it has. */
    int check(ReadPage page) {
        int points = 0;
        for (Element plot : page.document().select(".plot")) {
            points += check(page, plot);
        }
        if (points != page.document().select(".point").size()
                || page.document().select("polyline").size()
                        != page.document().select(".plot polyline").size()) {
            page.fault("", "heeft een punt of een lijn buiten een grafiek");
        }
        return points;
    }

    private int check(ReadPage page, Element plot) {
        List<DrawnPoint> points = new ArrayList<>();
        for (Element element : plot.select(".point")) {
            List<Claim> claims = page.claims(element);
            Optional<BigDecimal> x = Drawn.of(element, "left");
            Optional<BigDecimal> y = Drawn.of(element, "bottom");
            if (claims.size() != 1
                    || (claims.get(0).kind() != Claim.Kind.FIGURE
                            && !claims.get(0).isOfLongRun())
                    || x.isEmpty()
                    || y.isEmpty()
                    || numbers.amount(claims.get(0)).isEmpty()) {
                page.fault(element, "heeft een punt zonder één getal en één plaats");
                return 0;
            }
            points.add(new DrawnPoint(element, claims.get(0), x.get(), y.get()));
        }
        Optional<BigDecimal> end = end(page, plot);
        if (end.isEmpty() || points.isEmpty()) {
            page.fault(plot, "heeft een grafiek zonder punten, of met een as die niet op schaal is");
            return points.size();
        }
        for (DrawnPoint point : points) {
            if (!Drawn.isPlace(point.y(), numbers.amount(point.claim()).orElseThrow(), end.get())) {
                page.fault(
                        point.element(),
                        "heeft het punt van " + point.claim().subject() + " op hoogte " + point.y() + "%, niet "
                                + PageLanguage.NL.number(
                                        Drawn.place(
                                                numbers.amount(point.claim()).orElseThrow(), end.get()),
                                        2)
                                + "%");
            }
        }
        new TimeAxis(page, numbers.quarter()).check(plot, points);
        runs.check(page, plot, points);
        ends(page, plot, points);
        return points.size();
    }

    /** The amount at the end of the vertical axis; empty if its marks are not to scale, from zero below to the end. */
    private static Optional<BigDecimal> end(ReadPage page, Element plot) {
        List<Element> marks = plot.select(".amount-mark");
        List<BigDecimal> amounts = marks.stream()
                .flatMap(mark -> page.language().parse(mark.text()).stream())
                .toList();
        List<BigDecimal> places = marks.stream()
                .flatMap(mark -> Drawn.of(mark, "bottom").stream())
                .toList();
        if (marks.size() < 2 || amounts.size() != marks.size() || places.size() != marks.size()) {
            return Optional.empty();
        }
        BigDecimal end = amounts.get(amounts.size() - 1);
        boolean toScale = amounts.get(0).signum() == 0
                && end.signum() > 0
                && places.get(places.size() - 1).compareTo(Drawn.ALL) == 0;
        for (int i = 0; toScale && i < marks.size(); i++) {
            toScale = Drawn.isPlace(places.get(i), amounts.get(i), end);
        }
        return toScale ? Optional.of(end) : Optional.empty();
    }

    /** The list of lines below the drawing has the last point of each. */
    private static void ends(ReadPage page, Element plot, List<DrawnPoint> points) {
        Element figure = plot.closest("figure");
        List<Element> items = figure == null ? List.of() : figure.select("ul.ends > li");
        List<String> last = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i + 1 == points.size() || !points.get(i).isOfLineOf(points.get(i + 1))) {
                last.add(points.get(i).claim().words());
            }
        }
        List<String> named = items.stream()
                .flatMap(item -> {
                    List<Claim> claims = page.claims(item);
                    return claims.size() == 1 ? Stream.of(claims.get(0).words()) : Stream.of("");
                })
                .toList();
        if (!named.equals(last)) {
            page.fault(plot, "noemt onder de grafiek niet van elke lijn het laatste punt");
        }
    }
}
