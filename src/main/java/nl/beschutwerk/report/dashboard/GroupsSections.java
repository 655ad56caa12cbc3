package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.dashboard.Picture.Bar;
import nl.beschutwerk.report.dashboard.Picture.Look;

/** Groups of people: those who do not work, by how long; and those who work, by who they are. */
final class GroupsSections {

    private static final String NOT_WORKING = "zonder-werk";
    private static final String WHO = "wie";

    private static final List<Breakdown> OF_WORKING = List.of(
            Breakdown.GESLACHT, Breakdown.LEEFTIJD, Breakdown.GRONDSLAG, Breakdown.ARBEIDSDUUR, Breakdown.WERKVORM);

    private final AreaView view;
    private final Words words;
    private final Indicator indicator;
    private final Look look;

    private GroupsSections(AreaView view, Indicator indicator, Look look) {
        this.view = view;
        this.words = view.words();
        this.indicator = indicator;
        this.look = look;
    }

    static Optional<Section> notWorking(AreaView view) {
        List<Block> blocks = new GroupsSections(view, Indicator.NIET_WERKEND, Look.OTHERS)
                .blocks(NOT_WORKING, List.of(Breakdown.ZONDER_WERK));
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        view.given(Indicator.ZONDER_WERK_MEDIAAN)
                .ifPresent(median -> blocks.add(Block.Text.plain(
                        view.words().phrase("not_working.median", view.shown(Indicator.ZONDER_WERK_MEDIAAN)))));
        return Optional.of(new Section(NOT_WORKING, view.words().text("not_working.heading"), blocks));
    }

    static Optional<Section> who(AreaView view) {
        List<Block> blocks =
                new GroupsSections(view, Indicator.WERKZAME_PERSONEN, Look.PERSONS).blocks(WHO, OF_WORKING);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(WHO, view.words().text("who.heading"), blocks));
    }

    private List<Block> blocks(String id, List<Breakdown> breakdowns) {
        List<Block> blocks = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            List<Figure> groups = view.categories(indicator, breakdown).stream()
                    .map(category -> view.figure(indicator, breakdown, category))
                    .toList();
            if (!groups.isEmpty()) {
                String of = id + "-" + breakdown.code().replace('_', '-');
                picture(of, groups).ifPresent(blocks::add);
                blocks.add(table(of, breakdown, groups));
            }
        }
        return blocks;
    }

    /** None if fewer than two groups can be seen: the table says which are hidden. */
    private Optional<Block> picture(String id, List<Figure> groups) {
        List<BigDecimal> amounts = groups.stream()
                .flatMap(figure -> AreaView.given(figure).stream())
                .map(Given::amount)
                .toList();
        if (amounts.size() < 2) {
            return Optional.of(Block.Text.plain(words.phrase(
                    "groups.no_picture",
                    view.labels().breakdown(groups.get(0).key().breakdown()))));
        }
        Scale scale = Scale.upTo(amounts);
        List<Bar> bars = groups.stream().map(figure -> bar(figure, scale)).toList();
        return Optional.of(new Block.Figure(
                id + "-beeld",
                message(groups),
                new Picture.Bars(words.text("groups.unit." + indicator.code()), bars, Optional.empty()),
                List.of()));
    }

    private Bar bar(Figure figure, Scale scale) {
        return new Bar(
                label(figure),
                "",
                view.showing().figure(figure),
                AreaView.given(figure).map(given -> scale.place(given.amount())).orElse(""),
                look,
                false);
    }

    /** The largest group of those that can be seen, if there is one. */
    private List<Shown> message(List<Figure> groups) {
        List<Figure> seen = groups.stream()
                .filter(figure -> AreaView.given(figure).isPresent())
                .toList();
        BigDecimal most = seen.stream()
                .map(GroupsSections::amount)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Figure> largest = seen.stream()
                .filter(figure -> amount(figure).compareTo(most) == 0)
                .toList();
        String breakdown = view.labels().breakdown(groups.get(0).key().breakdown());
        return largest.size() > 1
                ? words.phrase("groups.message", breakdown)
                : words.phrase(
                        seen.size() == groups.size() ? "groups.largest" : "groups.largest.visible",
                        breakdown,
                        label(largest.get(0)),
                        view.showing().figure(largest.get(0)),
                        most);
    }

    private static BigDecimal amount(Figure figure) {
        return AreaView.given(figure).map(Given::amount).orElse(BigDecimal.ZERO);
    }

    private String label(Figure figure) {
        return view.labels().category(figure.key().breakdown(), figure.key().category());
    }

    private Block table(String id, Breakdown breakdown, List<Figure> groups) {
        Figure total = view.figure(indicator);
        boolean hasChanges = !view.hasNoChanges(
                Stream.concat(groups.stream(), Stream.of(total)).toList());
        List<Block.Row> rows = new ArrayList<>();
        groups.forEach(
                figure -> rows.add(new Block.Row(label(figure), "", "", view.cells(figure, hasChanges), false, "")));
        rows.add(new Block.Row(words.text("groups.total"), "", "", view.cells(total, hasChanges), true, ""));
        List<String> header = new ArrayList<>(
                List.of(view.labels().breakdown(breakdown), view.labels().indicator(indicator)));
        if (hasChanges) {
            header.add(words.text("change.year"));
        }
        return new Block.Table(
                id + "-tabel",
                words.text(
                        "groups.table." + indicator.code(),
                        view.labels().breakdown(breakdown),
                        view.labels().areaWithin(view.area())),
                header,
                rows,
                true,
                hasChanges ? Optional.empty() : Optional.of(words.text("change.none")));
    }
}
