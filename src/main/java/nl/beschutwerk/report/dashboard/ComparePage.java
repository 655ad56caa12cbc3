package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.dashboard.Picture.Line;
import nl.beschutwerk.report.dashboard.Picture.Look;
import nl.beschutwerk.report.dashboard.Picture.Mark;
import nl.beschutwerk.report.dashboard.Picture.Point;

/**
 * Regions beside each other: the lines of their attainment, and a table of all. The script of the page shows those that readers
 * choose, and makes no number of its own.
 */
final class ComparePage {

    static final String FILE = "vergelijken.html";

    /** With more, the page would grow from quarter to quarter. */
    private static final int MOST_QUARTERS = 12;

    private final AreaView view;
    private final Words words;
    private final List<Quarter> quarters;

    private ComparePage(AreaView view) {
        this.view = view;
        this.words = view.words();
        List<Quarter> all = view.content().quarters();
        this.quarters = all.subList(Math.max(0, all.size() - MOST_QUARTERS), all.size());
    }

    /** The sections of the page. */
    static List<Section> of(ReleaseContent content, Words words) {
        ComparePage page = new ComparePage(new AreaView(content, Area.NEDERLAND, words));
        List<Area> regions = RegionsSection.regions(content);
        if (!content.hasFigures(regions)) {
            return List.of(new Section("vergelijken", "", List.of(Block.Text.plain(words.phrase("compare.none")))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(words.phrase("compare.lead"), true));
        blocks.add(new Block.Chooser(
                words.text("compare.chooser"), words.text("compare.chosen"), words.text("compare.all")));
        page.picture(regions).ifPresent(blocks::add);
        blocks.add(new AreaRows(page.view, regions)
                .table("vergelijken-tabel", words.text("regions.table"), words.text("regions.column"), Area.NEDERLAND));
        blocks.add(page.table(regions));
        return List.of(new Section("vergelijken", "", blocks));
    }

    private static Stream<Area> withCountry(List<Area> regions) {
        return Stream.concat(Stream.of(Area.NEDERLAND), regions.stream());
    }

    /** The numbers of the picture. */
    private Block table(List<Area> regions) {
        List<String> header = new ArrayList<>(List.of(words.text("regions.column")));
        quarters.forEach(quarter -> header.add(words.date(quarter.referenceDate())));
        List<Block.Row> rows = withCountry(regions)
                .map(view::of)
                .map(area -> new Block.Row(
                        area.labels().area(area.area()),
                        area.link(),
                        area.area().code(),
                        quarters.stream()
                                .map(quarter -> area.showing().figure(area.figure(quarter, Indicator.REALISATIE_BANEN)))
                                .toList(),
                        area.isOfCountry(),
                        ""))
                .toList();
        return new Block.Table(
                "vergelijken-kwartalen", words.text("compare.table"), header, rows, true, Optional.empty());
    }

    private Optional<Block> picture(List<Area> regions) {
        List<Area> all = withCountry(regions).toList();
        List<BigDecimal> amounts = all.stream()
                .map(view::of)
                .flatMap(area -> quarters.stream().map(quarter -> area.figure(quarter, Indicator.REALISATIE_BANEN)))
                .flatMap(figure -> AreaView.given(figure).stream())
                .map(Given::amount)
                .toList();
        if (quarters.size() < 2 || amounts.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.roundUpTo(amounts);
        LocalDate first = quarters.get(0).referenceDate();
        LocalDate last = view.content().quarter().referenceDate();
        List<Line> lines = all.stream()
                .flatMap(area -> line(area, new TimeSeries(view.of(area), scale, first, last)).stream())
                .toList();
        List<Mark> dates = Stream.of(first, last)
                .map(date -> new Mark(words.date(date), Scale.place(date, first, last)))
                .toList();
        return Optional.of(new Block.Figure(
                "vergelijken-beeld",
                words.phrase("compare.message"),
                new Picture.Lines(words.text("areas.unit"), lines, scale.marks(words.language()), dates),
                remark()));
    }

    private List<Shown> remark() {
        boolean all = quarters.size() == view.content().quarters().size();
        String remark = words.text("compare.remark");
        return List.of(Shown.words(all ? remark : remark + " " + words.text("compare.latest")));
    }

    private Optional<Line> line(Area area, TimeSeries series) {
        List<List<Point>> runs = series.runs(quarters, Indicator.REALISATIE_BANEN);
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        view.labels().area(area),
                        area.code(),
                        area.equals(Area.NEDERLAND) ? Look.TARGET : Look.OTHERS,
                        runs));
    }
}
