package nl.beschutwerk.report.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Chart.TimeChart;
import nl.beschutwerk.report.table.Chart.TimeChart.Run;
import nl.beschutwerk.report.table.TimeAxis;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.Paragraph;

/** The chart of all quarters: jobs beside the target. Persons are not in it, since the target does not count persons. */
final class DevelopmentChart {

    /** The table begins with the quarter and its reference date. */
    static final int COLUMNS_BEFORE_FIGURES = 2;

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

    /** Empty if there is no number to draw, or only one quarter: a single point is no development. */
    static Optional<Chart> of(ReleaseContent content, Area area, List<Quarter> quarters, List<Indicator> shown) {
        DevelopmentChart chart = new DevelopmentChart(content, area, quarters, shown);
        List<TimeChart.Series> series = chart.series();
        if (series.isEmpty() || quarters.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new TimeChart(
                Titles.of(chart.message(), content, area),
                "De grafiek laat cijfers uit de tabel zien. Een lijn verbindt alleen kwartalen die op elkaar volgen en goed te vergelijken zijn."
                        + " Werkzame personen staan niet in de grafiek, want de doelstelling telt banen."
                        + chart.remark(series),
                chart.description(),
                TimeAxis.of(quarters.get(0).referenceDate(), content.quarter().referenceDate()),
                "Aantal banen van 31 uur",
                1,
                series));
    }

    /** What the chart shows at its end, in words without numbers, which its title could not prove. */
    private String message() {
        Figure difference = figure(content, area, content.quarter(), Indicator.VERSCHIL_PAD);
        if (!(difference.value() instanceof Given given)) {
            return "Aantal banen van 31 uur en de doelstelling";
        }
        BigDecimal shown =
                given.amount().setScale(difference.key().shownDecimals(given.amount()), RoundingMode.HALF_UP);
        String compared = switch (shown.signum()) {
            case -1 -> "minder dan";
            case 0 -> "gelijk aan";
            default -> "meer dan";
        };
        boolean roughly = content.isRough(given);
        return "Aantal banen van 31 uur: " + (roughly ? "naar schatting " : "") + compared
                + " de doelstelling op deze datum";
    }

    /** A sentence on the figures that are not drawn, after a space; empty if all are drawn. */
    private String remark(List<TimeChart.Series> drawn) {
        boolean all = drawn.stream()
                .allMatch(series -> quarters.size()
                        == series.runs().stream()
                                .mapToInt(run -> run.last() - run.first() + 1)
                                .sum());
        return all ? "" : " Een cijfer dat niet te zien of niet bekend is, is niet getekend.";
    }

    private List<TimeChart.Series> series() {
        BiPredicate<Quarter, Quarter> measured = (before, after) -> before.equals(after.previous())
                && content.comparisons().breaksBetween(area, before, after).isEmpty();
        // The path is a straight line from one year's end to the next: it may be drawn as long as no year's end is
        // skipped.
        BiPredicate<Quarter, Quarter> path =
                (before, after) -> after.year() == (before.isYearEnd() ? before.year() + 1 : before.year());
        List<TimeChart.Series> all = new ArrayList<>();
        add(all, "Banen van 31 uur", Look.JOBS, Indicator.BANEN_31, measured);
        add(all, "Ondergrens van de banen", Look.BOUND, Indicator.BANEN_31_ONDERGRENS, measured);
        add(all, "Bovengrens van de banen", Look.BOUND, Indicator.BANEN_31_BOVENGRENS, measured);
        add(all, "Doelstelling op deze datum", Look.TARGET, Indicator.DOELSTELLING_PAD, path);
        return all;
    }

    /** Adds a series; one without any amount is left out, so that the legend does not list it either. */
    private void add(
            List<TimeChart.Series> all,
            String name,
            Look look,
            Indicator indicator,
            BiPredicate<Quarter, Quarter> joined) {
        int index = shown.indexOf(indicator);
        List<Figure> column = quarters.stream()
                .map(quarter -> figure(content, area, quarter, indicator))
                .toList();
        List<TimeChart.Run> runs = ConsecutiveQuarters.of(column, joined);
        if (!runs.isEmpty()) {
            all.add(new TimeChart.Series(name, look, COLUMNS_BEFORE_FIGURES + index, runs));
        }
    }

    private Paragraph description() {
        String bounds = shown.contains(Indicator.BANEN_31_ONDERGRENS) ? " met hun ondergrens en bovengrens," : "";
        String from = DutchFormat.date(quarters.get(0).referenceDate());
        String to = DutchFormat.date(content.quarter().referenceDate());
        Paragraph.Builder text = Paragraph.builder()
                .words("Lijngrafiek van " + Titles.name(area) + ", van " + from + " tot en met " + to
                        + ": banen van 31 uur per week" + bounds
                        + " en doelstelling, voor zover bekend.");
        quote(text, " Banen van 31 uur:", Indicator.BANEN_31);
        quote(text, " Doelstelling op deze datum:", Indicator.DOELSTELLING_PAD);
        return text.words(" Waar kwartalen ontbreken of de reeks breekt, is de lijn onderbroken.")
                .build();
    }

    /** Quotes the first and the last amount that are drawn. */
    private void quote(Paragraph.Builder text, String subject, Indicator indicator) {
        List<Figure> drawn = quarters.stream()
                .map(quarter -> figure(content, area, quarter, indicator))
                .filter(figure -> figure.value() instanceof Given)
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        Figure first = drawn.get(0);
        Figure last = drawn.get(drawn.size() - 1);
        text.words(subject);
        if (first.value() instanceof Given given) {
            text.words(" op " + DutchFormat.date(first.quarter().referenceDate()) + " ")
                    .figure(first, given);
        }
        if (drawn.size() > 1 && last.value() instanceof Given given) {
            text.words(", op " + DutchFormat.date(last.quarter().referenceDate()) + " ")
                    .figure(last, given);
        }
        text.words(".");
    }

    /** The figure of a quarter, as the table and the chart both show it. */
    static Figure figure(ReleaseContent content, Area area, Quarter quarter, Indicator indicator) {
        return new AreaFigures(content.figuresOf(quarter).orElseThrow(), area).figure(indicator);
    }

    /** The rows of a series that a chart may join: consecutive rows with an amount. */
    static final class ConsecutiveQuarters {

        private ConsecutiveQuarters() {}

        /**
         * The runs of a column.
         *
         * @param column its figures, one per row, in order of time
         * @param joined whether a line may join a quarter and the one in the next row
         */
        static List<Run> of(List<Figure> column, BiPredicate<Quarter, Quarter> joined) {
            List<Run> runs = new ArrayList<>();
            int first = -1;
            for (int row = 0; row < column.size(); row++) {
                boolean given = column.get(row).value() instanceof Given;
                boolean goesOn = first >= 0
                        && given
                        && joined.test(
                                column.get(row - 1).quarter(), column.get(row).quarter());
                if (first >= 0 && !goesOn) {
                    runs.add(new Run(first, row - 1));
                    first = -1;
                }
                if (given && first < 0) {
                    first = row;
                }
            }
            if (first >= 0) {
                runs.add(new Run(first, column.size() - 1));
            }
            return runs;
        }
    }
}
