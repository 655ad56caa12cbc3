package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.text.DutchFormat;

/** The chart below the table of all quarters. */
final class DevelopmentChart {

    private final ReleaseContent content;
    private final Area area;
    private final List<Quarter> quarters;
    private final List<Indicator> shown;

    private DevelopmentChart(ReleaseContent content, Area area, List<Quarter> quarters, List<Indicator> shown) {
        this.content = content;
        this.area = area;
        this.quarters = quarters;
        this.shown = shown;
    }

    /** Empty where there is no number to draw, or only one quarter: a single point is no development. */
    static Optional<Chart> of(ReleaseContent content, Area area, List<Quarter> quarters, List<Indicator> shown) {
        DevelopmentChart chart = new DevelopmentChart(content, area, quarters, shown);
        List<Chart.Series> series = chart.series();
        if (series.isEmpty() || quarters.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                Titles.of("Werkzame personen en banen van 31 uur", content, area),
                "In de grafiek verbindt een lijn alleen kwartalen die op elkaar volgen en goed te vergelijken zijn.",
                chart.description(),
                "1 januari van het jaar",
                "Aantal",
                1,
                series));
    }

    private List<Chart.Series> series() {
        BiPredicate<Quarter, Quarter> measured = (before, after) -> before.equals(after.previous())
                && content.comparisons().breaksBetween(area, before, after).isEmpty();
        // The path is a straight line from one year's end to the next: it may be drawn as long as no year's end is
        // skipped.
        BiPredicate<Quarter, Quarter> path =
                (before, after) -> after.year() == (before.number() == 4 ? before.year() + 1 : before.year());
        List<Chart.Series> all = new ArrayList<>();
        add(all, "Werkzame personen", Look.PERSONS, Indicator.WERKZAME_PERSONEN, measured);
        add(all, "Banen van 31 uur", Look.JOBS, Indicator.BANEN_31, measured);
        add(all, "Ondergrens van de banen", Look.BOUND, Indicator.BANEN_31_ONDERGRENS, measured);
        add(all, "Bovengrens van de banen", Look.BOUND, Indicator.BANEN_31_BOVENGRENS, measured);
        add(all, "Doelstelling op deze datum", Look.TARGET, Indicator.DOELSTELLING_PAD, path);
        return all;
    }

    /** A series without any amount is left out, and with it its place in the legend. */
    private void add(
            List<Chart.Series> all, String name, Look look, Indicator indicator, BiPredicate<Quarter, Quarter> joined) {
        int index = shown.indexOf(indicator);
        List<Figure> column = quarters.stream()
                .map(quarter -> DevelopmentSheet.figure(content, area, quarter, indicator))
                .toList();
        List<Chart.Run> runs = Runs.of(column, joined);
        if (!runs.isEmpty()) {
            all.add(new Chart.Series(name, look, DevelopmentSheet.COLUMNS_BEFORE_FIGURES + index, runs));
        }
    }

    private String description() {
        String bounds =
                shown.contains(Indicator.BANEN_31_ONDERGRENS) ? " met hun ondergrens en bovengrens, en de" : " en de";
        String from = DutchFormat.date(quarters.get(0).referenceDate());
        String to = DutchFormat.date(content.quarter().referenceDate());
        return "Grafiek van " + Titles.name(area) + ", van " + from + " tot en met " + to
                + ". Hij toont de werkzame personen, de banen van 31 uur per week" + bounds
                + " doelstelling, voor zover bekend. Een lijn verbindt alleen kwartalen die op elkaar volgen; waar"
                + " kwartalen ontbreken of de reeks breekt, is de lijn onderbroken. De as begint bij nul. Alle cijfers"
                + " staan in de tabel eronder.";
    }
}
