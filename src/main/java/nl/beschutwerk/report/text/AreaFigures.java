package nl.beschutwerk.report.text;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.WorkingShare;

/** The figures of one area in one quarter, by indicator. */
public final class AreaFigures {

    private final Figures figures;
    private final Area area;

    public AreaFigures(Figures figures, Area area) {
        this.figures = figures;
        this.area = area;
    }

    /** The figure of the area as a whole; a figure that was never made counts as not delivered. */
    public Figure figure(Indicator indicator) {
        return figure(indicator, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    /**
     * The figure of a category; a figure that was never made counts as not delivered. A cell may not show such a figure, because the
     * open data do not have it: look it up in {@link Figures#find} then.
     */
    public Figure figure(Indicator indicator, Breakdown breakdown, String category) {
        FigureKey key = FigureKey.of(area, indicator, breakdown, category);
        return figures.find(key)
                .orElseGet(() -> new Figure(
                        figures.quarter(), key, area.name(), new FigureValue.Absent(AbsenceReason.NIET_GELEVERD)));
    }

    /** The working persons of a category as a share of other persons. */
    public FigureValue share(WorkingShare share, Breakdown breakdown, String category) {
        FigureKey key = FigureKey.of(area, Indicator.WERKZAME_PERSONEN, breakdown, category);
        return WorkingShare.of(value(share.part(key)), value(share.whole(key)));
    }

    private FigureValue value(FigureKey key) {
        return figure(key.indicator(), key.breakdown(), key.category()).value();
    }

    /**
     * The categories of a breakdown for which an indicator has figures, in the order of reading; empty if it is not split so.
     */
    public List<String> categories(Indicator indicator, Breakdown breakdown) {
        return figures.stream()
                .map(Figure::key)
                .filter(key -> key.level() == area.level()
                        && key.areaCode().equals(area.code())
                        && key.indicator() == indicator
                        && key.breakdown() == breakdown)
                .map(FigureKey::category)
                .sorted(Breakdown.categoryOrder())
                .toList();
    }

    /** The value, if it may be shown. */
    public Optional<Given> given(Indicator indicator) {
        return figure(indicator).value() instanceof Given given ? Optional.of(given) : Optional.empty();
    }
}
