package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.dashboard.Picture.Bar;
import nl.beschutwerk.report.dashboard.Picture.Look;
import nl.beschutwerk.report.text.DutchOrder;

/** Areas beside each other, as bars from the highest attainment to the lowest and as rows of a table. */
final class AreaRows {

    private static final BigDecimal TARGET = BigDecimal.valueOf(100);

    static final List<Indicator> COLUMNS = List.of(
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.VERSCHIL_BANEN);

    private final AreaView view;
    private final List<AreaView> areas;

    AreaRows(AreaView view, List<Area> areas) {
        this.view = view;
        this.areas = areas.stream().map(view::of).toList();
    }

    /** The amounts of an indicator that can be seen, with their areas, from high to low. */
    List<AreaView> highestFirst(Indicator indicator) {
        return areas.stream()
                .filter(area -> area.given(indicator).isPresent())
                .sorted(Comparator.comparing((AreaView area) -> amount(area, indicator))
                        .reversed())
                .toList();
    }

    static BigDecimal amount(AreaView area, Indicator indicator) {
        return area.given(indicator).map(Given::amount).orElse(BigDecimal.ZERO);
    }

    boolean canAllBeSeen(Indicator indicator) {
        return highestFirst(indicator).size() == areas.size();
    }

    /** Bars of attainment with the line of the target, hidden ones last; empty if fewer than two can be seen. */
    Optional<Picture> attainment() {
        Indicator share = Indicator.REALISATIE_BANEN;
        List<AreaView> ranked = highestFirst(share);
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        List<BigDecimal> amounts = new ArrayList<>(List.of(TARGET));
        ranked.forEach(area -> amounts.add(amount(area, share)));
        Scale scale = Scale.upTo(amounts);
        List<AreaView> all = new ArrayList<>(ranked);
        areas.stream().filter(area -> area.given(share).isEmpty()).forEach(all::add);
        Words words = view.words();
        return Optional.of(new Picture.Bars(
                words.text("areas.unit"),
                all.stream().map(area -> bar(area, scale)).toList(),
                Optional.of(new Picture.Mark(words.text("areas.target"), scale.place(TARGET)))));
    }

    private Bar bar(AreaView area, Scale scale) {
        Indicator share = Indicator.REALISATIE_BANEN;
        boolean own = area.area().equals(view.area());
        return new Bar(
                area.labels().area(area.area()),
                own ? "" : area.link(),
                area.shown(share),
                area.given(share).map(given -> scale.place(given.amount())).orElse(""),
                Look.SHARE,
                own);
    }

    /** A table of the areas in the order of their names, and of a last one that they are compared with. */
    Block.Table table(String id, String caption, String column, Area whole) {
        List<String> header = new ArrayList<>();
        header.add(column);
        COLUMNS.forEach(indicator -> header.add(view.words().text("column." + indicator.code())));
        List<AreaView> byName = new ArrayList<>(areas.stream()
                .sorted(Comparator.comparing(AreaView::area, DutchOrder.byName()))
                .toList());
        byName.add(view.of(whole));
        List<List<AreaView>> orders = new ArrayList<>(List.of(byName));
        COLUMNS.forEach(indicator -> orders.add(byName.stream()
                .sorted(Comparator.comparing(
                        (AreaView area) ->
                                area.given(indicator).map(Given::amount).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList()));
        return new Block.Table(
                id,
                caption,
                header,
                byName.stream().map(area -> row(area, whole, orders)).toList(),
                whole.level() == AreaLevel.LAND,
                Optional.of(view.words().text("table.rounded")));
    }

    private Block.Row row(AreaView area, Area whole, List<List<AreaView>> orders) {
        return new Block.Row(
                area.labels().area(area.area()),
                area.link(),
                area.area().level() == AreaLevel.GEMEENTE ? "" : area.area().code(),
                COLUMNS.stream().map(area::shown).toList(),
                area.area().equals(whole) || area.area().equals(view.area()),
                orders.stream()
                        .map(order -> String.valueOf(order.indexOf(area) + 1))
                        .collect(Collectors.joining(" ")));
    }
}
