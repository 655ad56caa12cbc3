package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.domain.SeriesBreak.Cause;
import nl.beschutwerk.report.dashboard.Picture.Point;

/** The points of an area over time, on the axes of one drawing, and which of them a line joins. */
final class TimeSeries {

    private final AreaView view;
    private final Scale amounts;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * A series on two axes.
     *
     * @param from the date at the left end
     * @param to the date at the right end
     */
    TimeSeries(AreaView view, Scale amounts, LocalDate from, LocalDate to) {
        this.view = view;
        this.amounts = amounts;
        this.from = from;
        this.to = to;
    }

    /** The points of the quarters that have an amount, in runs that a line may go through. */
    List<List<Point>> runs(List<Quarter> quarters, Indicator indicator) {
        List<List<Point>> runs = new ArrayList<>();
        Quarter before = null;
        for (Quarter quarter : quarters) {
            Figure figure = view.figure(quarter, indicator);
            Quarter last = before;
            before = AreaView.given(figure).map(given -> quarter).orElse(null);
            AreaView.given(figure).ifPresent(given -> {
                if (last == null || !mayJoin(indicator, last, quarter)) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1)
                        .add(point(quarter.referenceDate(), view.showing().figure(figure), given.amount()));
            });
        }
        return runs;
    }

    /**
     * What was measured is joined to the quarter before without a break; a target goes straight from one end of a year to the next,
     * while the area consists of the same municipalities.
     */
    private boolean mayJoin(Indicator indicator, Quarter before, Quarter after) {
        List<SeriesBreak> breaks = view.content().comparisons().breaksBetween(view.area(), before, after);
        return indicator.kind() instanceof Target
                ? after.year() == (before.isYearEnd() ? before.year() + 1 : before.year())
                        && breaks.stream().noneMatch(found -> found.cause() == Cause.SAMENSTELLING_GEBIED)
                : before.equals(after.previous()) && breaks.isEmpty();
    }

    Point point(LocalDate date, Shown amount, BigDecimal height) {
        return new Point(view.words().date(date), amount, place(date), amounts.place(height));
    }

    String place(LocalDate date) {
        return Scale.place(date, from, to);
    }
}
