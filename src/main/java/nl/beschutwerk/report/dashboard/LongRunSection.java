package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static final List<Indicator> DRAWN = List.of(Indicator.BANEN_31, Indicator.DOELSTELLING);

    private static final int YEARS_BETWEEN_MARKS = 10;

    /** About what the text of a mark takes of the axis on a narrow screen. */
    private static final int YEARS_OF_A_MARK = 4;

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
        TimeSeries series = new TimeSeries(view, scale, first(), end());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                view.labels().indicator(Indicator.BANEN_31),
                "",
                Look.JOBS,
                series.runs(quarters(), Indicator.BANEN_31)));
        List<List<Point>> targets = targets(series);
        lines.add(new Line(view.labels().indicator(Indicator.DOELSTELLING), "", Look.TARGET, onTo(targets, series)));
        Figure now = view.figure(Indicator.BANEN_31);
        boolean rough = AreaView.given(now).filter(view.content()::isRough).isPresent();
        return new Section(
                ID,
                words.text("long_run.heading", String.valueOf(target.year())),
                List.of(
                        new Block.Figure(
                                ID + "-beeld",
                                words.phrase(
                                        rough ? "long_run.message.roughly" : "long_run.message",
                                        String.valueOf(target.year()),
                                        shown(),
                                        view.showing().figure(now),
                                        view.date()),
                                new Picture.Lines(
                                        words.text("development.unit"),
                                        lines,
                                        scale.marks(words.language()),
                                        dates(series)),
                                List.of(Shown.words(words.text(
                                                targets.isEmpty() ? "long_run.remark.alone" : "long_run.remark",
                                                String.valueOf(target.year()))
                                        + " " + words.text("development.years")))),
                        table()));
    }

    /** The numbers of the picture. */
    private Block table() {
        List<Block.Row> rows = new ArrayList<>();
        quarters()
                .forEach(quarter -> rows.add(Block.Row.of(
                        words.date(quarter.referenceDate()),
                        DRAWN.stream()
                                .map(indicator -> view.showing().figure(view.figure(quarter, indicator)))
                                .toList())));
        rows.add(Block.Row.of(words.date(end()), List.of(Shown.words(words.text("long_run.not_yet")), shown())));
        List<String> header = new ArrayList<>(List.of(words.text("development.column")));
        DRAWN.forEach(indicator -> header.add(view.labels().indicator(indicator)));
        return new Block.Table(
                ID + "-tabel",
                words.text(
                        "long_run.table",
                        String.valueOf(target.year()),
                        view.labels().areaWithin(view.area())),
                header,
                rows,
                true,
                Optional.of(words.text("long_run.footnote", String.valueOf(target.year()))));
    }

    private Shown shown() {
        return new Shown(words.language().number(target.jobs(), 0), Shown.State.GIVEN, "long-run " + target.year());
    }

    private Stream<BigDecimal> jobs() {
        return view.content().quarters().stream()
                .flatMap(quarter -> DRAWN.stream().map(indicator -> view.figure(quarter, indicator)))
                .flatMap(figure -> AreaView.given(figure).stream())
                .map(Given::amount);
    }

    private List<Quarter> quarters() {
        return view.content().quarters();
    }

    /** The targets at the ends of years. */
    private List<List<Point>> targets(TimeSeries series) {
        return series.runs(quarters().stream().filter(Quarter::isYearEnd).toList(), Indicator.DOELSTELLING);
    }

    /** A straight line on from the last of these, or one point if there are none. */
    private List<List<Point>> onTo(List<List<Point>> targets, TimeSeries series) {
        List<List<Point>> runs = new ArrayList<>(targets);
        if (runs.isEmpty()) {
            runs.add(new ArrayList<>());
        }
        runs.get(runs.size() - 1).add(series.point(end(), shown(), target.jobs()));
        return runs;
    }

    private LocalDate first() {
        return quarters().get(0).referenceDate();
    }

    private LocalDate end() {
        return LocalDate.of(target.year(), 12, 31);
    }

    /** The ends of decades that are not too near the ends of the axis, and the year of the target. */
    private List<Mark> dates(TimeSeries series) {
        return IntStream.rangeClosed(first().getYear(), target.year())
                .filter(year -> year == target.year()
                        || (year % YEARS_BETWEEN_MARKS == 0
                                && year - first().getYear() >= YEARS_OF_A_MARK
                                && target.year() - year >= YEARS_OF_A_MARK))
                .mapToObj(year -> new Mark(String.valueOf(year), series.place(LocalDate.of(year, 12, 31))))
                .toList();
    }
}
