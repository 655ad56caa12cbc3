package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        TimeSeries series = new TimeSeries(view, scale, first(), last());
        List<Line> lines = new ArrayList<>();
        line(series, Indicator.BANEN_31, Look.JOBS).ifPresent(lines::add);
        Optional<Line> path = line(series, Indicator.DOELSTELLING_PAD, Look.TARGET);
        path.ifPresent(lines::add);
        return Optional.of(new Block.Figure(
                ID + "-beeld",
                message(path.isPresent()),
                new Picture.Lines(words.text("development.unit"), lines, scale.marks(words.language()), dates()),
                remark(path.isPresent())));
    }

    private List<Shown> remark(boolean hasPath) {
        List<String> sentences = new ArrayList<>();
        if (hasPath) {
            sentences.add(words.text("development.remark.path"));
        }
        sentences.add(words.text("development.remark"));
        if (!areFew()) {
            sentences.add(words.text("development.years"));
        }
        return List.of(Shown.words(String.join(" ", sentences)));
    }

    private List<Shown> message(boolean hasPath) {
        Figure gap = view.figure(Indicator.VERSCHIL_PAD);
        if (!(gap.value() instanceof Given given)) {
            return words.phrase(hasPath ? "development.message" : "development.message.without_target");
        }
        BigDecimal shown = view.showing().rounded(gap.key(), given.amount());
        String key = shown.signum() < 0 ? "less" : shown.signum() == 0 ? "equal" : "more";
        return words.phrase(
                "development.message." + key + (view.content().isRough(given) ? ".roughly" : ""),
                view.showing().size(gap, given),
                shown.abs());
    }

    private Optional<Line> line(TimeSeries series, Indicator indicator, Look look) {
        List<List<Point>> runs = series.runs(quarters, indicator);
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(view.labels().indicator(indicator), "", look, runs));
    }

    private LocalDate first() {
        return quarters.get(0).referenceDate();
    }

    private LocalDate last() {
        return view.content().quarter().referenceDate();
    }

    /** The ends of years, or every quarter if there is no more than a year. */
    private List<Mark> dates() {
        boolean few = areFew();
        return quarters.stream()
                .filter(quarter -> few || quarter.isYearEnd())
                .map(quarter -> new Mark(
                        few ? quarter.toString() : String.valueOf(quarter.year()),
                        Scale.place(quarter.referenceDate(), first(), last())))
                .toList();
    }

    /** Few enough to name each below the picture. */
    private boolean areFew() {
        return quarters.size() <= 5;
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
                words.text("development.table", view.labels().areaWithin(view.area())),
                header,
                rows,
                true,
                Optional.empty());
    }
}
