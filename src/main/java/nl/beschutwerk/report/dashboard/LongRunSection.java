package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.TargetSources.LongTerm;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.dashboard.Picture.Line;
import nl.beschutwerk.report.dashboard.Picture.Look;
import nl.beschutwerk.report.dashboard.Picture.Mark;
import nl.beschutwerk.report.dashboard.Picture.Point;

/** The way from the jobs of today to the target in the long run, which only the country has. */
final class LongRunSection {

    private static final String ID = "lange-termijn";

    private final AreaView view;
    private final Words words;
    private final LongTerm target;

    private LongRunSection(AreaView view, LongTerm target) {
        this.view = view;
        this.words = view.words();
        this.target = target;
    }

    /** Empty for an area that is not the country, if there is no such target, and if the jobs of today cannot be shown. */
    static Optional<Section> of(AreaView view) {
        return view.content()
                .targetSources()
                .longTerm()
                .filter(known ->
                        view.isOfCountry() && view.given(Indicator.BANEN_31).isPresent())
                .map(known -> new LongRunSection(view, known).section());
    }

    private Section section() {
        Scale scale =
                Scale.roundUpTo(Stream.concat(jobs(), Stream.of(target.jobs())).toList());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                view.labels().indicator(Indicator.BANEN_31),
                "",
                Look.JOBS,
                List.of(points(quarters(), Indicator.BANEN_31, scale))));
        lines.add(new Line(words.text("long_run.line"), "", Look.TARGET, List.of(path(scale))));
        Figure now = view.figure(Indicator.BANEN_31);
        boolean rough = AreaView.given(now).filter(view.content()::isRough).isPresent();
        return new Section(
                ID,
                words.text("long_run.heading", String.valueOf(target.year())),
                List.of(new Block.Figure(
                        ID + "-beeld",
                        words.phrase(
                                rough ? "long_run.message.roughly" : "long_run.message",
                                String.valueOf(target.year()),
                                shown(),
                                view.showing().figure(now)),
                        new Picture.Lines(
                                words.text("development.unit"), lines, scale.marks(words.language()), dates()),
                        words.phrase("long_run.remark", String.valueOf(target.year())))));
    }

    private Shown shown() {
        return new Shown(words.language().number(target.jobs(), 0), Shown.State.GIVEN, "long-run " + target.year());
    }

    private Stream<BigDecimal> jobs() {
        return view.content().quarters().stream()
                .flatMap(quarter -> Stream.of(Indicator.BANEN_31, Indicator.DOELSTELLING)
                        .map(indicator -> view.figure(quarter, indicator)))
                .flatMap(figure -> AreaView.given(figure).stream())
                .map(Given::amount);
    }

    private List<Quarter> quarters() {
        return view.content().quarters();
    }

    private List<Point> points(List<Quarter> quarters, Indicator indicator, Scale scale) {
        List<Point> points = new ArrayList<>();
        for (Quarter quarter : quarters) {
            Figure figure = view.figure(quarter, indicator);
            AreaView.given(figure)
                    .ifPresent(given -> points.add(
                            point(quarter.referenceDate(), view.showing().figure(figure), given.amount(), scale)));
        }
        return points;
    }

    /** The targets at the ends of years, and a straight line on to the last. */
    private List<Point> path(Scale scale) {
        List<Point> points = new ArrayList<>(
                points(quarters().stream().filter(Quarter::isYearEnd).toList(), Indicator.DOELSTELLING, scale));
        points.add(point(end(), shown(), target.jobs(), scale));
        return points;
    }

    private Point point(LocalDate date, Shown amount, BigDecimal jobs, Scale scale) {
        return new Point(words.date(date), amount, Scale.place(date, first(), end()), scale.place(jobs));
    }

    private LocalDate first() {
        return quarters().get(0).referenceDate();
    }

    private LocalDate end() {
        return LocalDate.of(target.year(), 12, 31);
    }

    private List<Mark> dates() {
        return Stream.of(first(), view.content().quarter().referenceDate(), end())
                .distinct()
                .map(date -> new Mark(String.valueOf(date.getYear()), Scale.place(date, first(), end())))
                .toList();
    }
}
