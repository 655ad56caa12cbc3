package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.dashboard.Picture.Line;
import nl.beschutwerk.report.dashboard.Picture.Look;
import nl.beschutwerk.report.dashboard.Picture.Mark;
import nl.beschutwerk.report.dashboard.Picture.Point;

/** Jobs against the target over time. Persons are not drawn, since the target does not count persons. */
final class DevelopmentSection {

    private static final String ID = "ontwikkeling";

    private static final List<Indicator> LISTED = List.of(
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING_PAD,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN);

    private final AreaView view;
    private final Words words;
    private final List<Quarter> quarters;

    private DevelopmentSection(AreaView view) {
        this.view = view;
        this.words = view.words();
        this.quarters = view.content().quarters().stream()
                .filter(quarter -> view.content()
                        .figuresOf(quarter)
                        .flatMap(figures -> figures.total(view.area(), Indicator.WERKZAME_PERSONEN))
                        .isPresent())
                .toList();
    }

    static Optional<Section> of(AreaView view) {
        return Optional.of(new DevelopmentSection(view).section());
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        picture().ifPresent(blocks::add);
        for (SeriesBreak found : view.content()
                .comparisons()
                .breaksBetween(view.area(), quarters.get(0), view.content().quarter())) {
            blocks.add(Block.Text.plain(AboutPage.Breaks.inWords(words, found)));
        }
        blocks.add(table());
        return new Section(ID, words.text("development.heading"), blocks);
    }

    /** None if there is only one quarter: a single point is no development. */
    private Optional<Block> picture() {
        List<BigDecimal> amounts = quarters.stream()
                .flatMap(quarter -> List.of(Indicator.BANEN_31, Indicator.DOELSTELLING_PAD).stream()
                        .flatMap(indicator -> AreaView.given(view.figure(quarter, indicator)).stream()))
                .map(Given::amount)
                .toList();
        if (quarters.size() < 2 || amounts.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.roundUpTo(amounts);
        BiPredicate<Quarter, Quarter> measured = (before, after) -> before.equals(after.previous())
                && view.content()
                        .comparisons()
                        .breaksBetween(view.area(), before, after)
                        .isEmpty();
        // The path is a straight line from one year's end to the next.
        BiPredicate<Quarter, Quarter> path =
                (before, after) -> after.year() == (before.isYearEnd() ? before.year() + 1 : before.year());
        List<Line> lines = new ArrayList<>();
        line(Indicator.BANEN_31, Look.JOBS, scale, measured).ifPresent(lines::add);
        line(Indicator.DOELSTELLING_PAD, Look.TARGET, scale, path).ifPresent(lines::add);
        return Optional.of(new Block.Figure(
                ID + "-beeld",
                message(),
                new Picture.Lines(words.text("development.unit"), lines, scale.marks(words.language()), dates()),
                words.phrase("development.remark")));
    }

    private List<Shown> message() {
        Figure gap = view.figure(Indicator.VERSCHIL_PAD);
        if (!(gap.value() instanceof Given given)) {
            return words.phrase("development.message");
        }
        BigDecimal shown = view.showing().rounded(gap.key(), given.amount());
        String key = shown.signum() < 0 ? "less" : shown.signum() == 0 ? "equal" : "more";
        return words.phrase(
                "development.message." + key + (view.content().isRough(given) ? ".roughly" : ""),
                view.showing().size(gap, given),
                shown.abs());
    }

    private Optional<Line> line(Indicator indicator, Look look, Scale scale, BiPredicate<Quarter, Quarter> joined) {
        List<List<Point>> runs = new ArrayList<>();
        Quarter before = null;
        for (Quarter quarter : quarters) {
            Figure figure = view.figure(quarter, indicator);
            if (figure.value() instanceof Given given) {
                if (before == null || !joined.test(before, quarter)) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(point(figure, given, scale));
                before = quarter;
            } else {
                before = null;
            }
        }
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(view.labels().indicator(indicator), "", look, runs));
    }

    private Point point(Figure figure, Given given, Scale scale) {
        LocalDate date = figure.quarter().referenceDate();
        return new Point(
                words.date(date),
                view.showing().figure(figure),
                Scale.place(date, first(), last()),
                scale.place(given.amount()));
    }

    private LocalDate first() {
        return quarters.get(0).referenceDate();
    }

    private LocalDate last() {
        return view.content().quarter().referenceDate();
    }

    /** The ends of years, or every quarter if there is no more than a year. */
    private List<Mark> dates() {
        boolean few = quarters.size() <= 5;
        return quarters.stream()
                .filter(quarter -> few || quarter.isYearEnd())
                .map(quarter -> new Mark(
                        few ? quarter.toString() : String.valueOf(quarter.year()),
                        Scale.place(quarter.referenceDate(), first(), last())))
                .toList();
    }

    private Block table() {
        List<String> header = new ArrayList<>();
        header.add(words.text("development.column"));
        LISTED.forEach(indicator -> header.add(view.labels().indicator(indicator)));
        List<Block.Row> rows = quarters.stream()
                .map(quarter -> Block.Row.of(
                        words.date(quarter.referenceDate()),
                        LISTED.stream()
                                .map(indicator -> view.showing().figure(view.figure(quarter, indicator)))
                                .toList()))
                .toList();
        return new Block.Table(
                ID + "-tabel",
                words.text("development.table", view.labels().area(view.area())),
                header,
                rows,
                true,
                Optional.empty());
    }
}
