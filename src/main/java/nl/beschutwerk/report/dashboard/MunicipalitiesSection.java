package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.dashboard.Page.Section;

/** The municipalities of a region: where most jobs are lacking, the attainment of each, and a table. */
final class MunicipalitiesSection {

    private static final String ID = "gemeenten";

    private MunicipalitiesSection() {}

    static Optional<Section> of(AreaView view) {
        List<Area> municipalities = view.content().municipalitiesOf(view.area());
        if (!view.content().hasFigures(municipalities)) {
            return Optional.empty();
        }
        Words words = view.words();
        AreaRows rows = new AreaRows(view, municipalities);
        List<Block> blocks = new ArrayList<>();
        rows.attainment()
                .ifPresent(bars -> blocks.add(new Block.Figure(
                        ID + "-beeld", message(view, rows), bars, words.phrase("municipalities.remark"))));
        blocks.add(rows.table(
                ID + "-tabel",
                words.text("municipalities.table", view.labels().areaWithin(view.area())),
                words.text("municipalities.column"),
                view.area()));
        return Optional.of(new Section(ID, words.text("municipalities.heading"), blocks));
    }

    /** Where most jobs are lacking, of the municipalities of which it can be seen. */
    private static List<Shown> message(AreaView view, AreaRows rows) {
        List<AreaView> gaps = rows.highestFirst(Indicator.VERSCHIL_BANEN);
        if (!gaps.isEmpty()) {
            AreaView largest = gaps.get(gaps.size() - 1);
            Figure gap = largest.figure(Indicator.VERSCHIL_BANEN);
            if (gap.value() instanceof Given given) {
                BigDecimal shown = view.showing().rounded(gap.key(), given.amount());
                if (shown.compareTo(BigDecimal.ONE.negate()) <= 0 && !isShared(gaps, shown)) {
                    return view.words()
                            .phrase(
                                    rows.canAllBeSeen(Indicator.VERSCHIL_BANEN)
                                            ? "municipalities.gap"
                                            : "municipalities.gap.visible",
                                    largest.area().name(),
                                    view.showing().size(gap, given),
                                    shown.abs(),
                                    view.roughly(gap));
                }
            }
        }
        return view.words().phrase("municipalities.message");
    }

    /** Whether another municipality shows the same number, so that neither is the one where most is lacking. */
    private static boolean isShared(List<AreaView> gaps, BigDecimal shown) {
        return gaps.stream()
                        .map(area -> area.figure(Indicator.VERSCHIL_BANEN))
                        .filter(gap -> gap.value() instanceof Given given
                                && gaps.get(0)
                                                .showing()
                                                .rounded(gap.key(), given.amount())
                                                .compareTo(shown)
                                        == 0)
                        .count()
                > 1;
    }
}
