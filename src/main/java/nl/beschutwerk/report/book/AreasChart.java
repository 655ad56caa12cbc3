package nl.beschutwerk.report.book;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.Paragraph;

/** The bar charts of areas: jobs with their targets, or the share of the target that each area has reached. */
final class AreasChart {

    /**
     * Denominator: targets are drawn if at least one half of the areas with jobs have one. Marks at only a few bars would look
     * like a fault.
     */
    private static final int SHARE_WITH_TARGET = 2;

    private static final String OF_TABLE = "De grafiek laat cijfers uit de tabel zien";

    /** The percentage of the target at which it is reached. */
    private static final int HUNDRED = 100;

    private final ReleaseContent content;
    private final Area whole;
    private final Table table;

    /**
     * Charts of a table of areas.
     *
     * @param whole the area of the workbook
     */
    AreasChart(ReleaseContent content, Area whole, Table table) {
        this.content = content;
        this.whole = whole;
        this.table = table;
    }

    /** Jobs, and the target of each area if at least half of the areas have one; areas without a target are then not drawn. */
    Optional<Chart> jobs(String subject, String categoryTitle) {
        int jobs = BarRows.column(table, AreasTable.header(Indicator.BANEN_31));
        int targets = BarRows.column(table, AreasTable.header(Indicator.DOELSTELLING));
        List<Integer> parts = BarRows.parts(table);
        BarRows all = BarRows.of(table, parts, 0, List.of(jobs), List.of());
        BarRows targeted = BarRows.of(table, parts, 0, List.of(jobs), List.of(targets));
        boolean withTarget =
                SHARE_WITH_TARGET * targeted.complete().size() >= all.complete().size() && targeted.areEnough();
        BarRows rows = withTarget ? targeted : all;
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        String marks = withTarget ? " Het streepje is de doelstelling aan het eind van het jaar." : "";
        return Optional.of(new BarChart(
                Titles.of(subject, content, whole),
                OF_TABLE + "." + marks + rows.remark(),
                jobsInWords(rows, marks),
                categoryTitle,
                "Aantal banen van 31 uur",
                0,
                rows.drawn(),
                List.of(new BarChart.Bars("Banen van 31 uur", Chart.Look.JOBS, jobs)),
                withTarget
                        ? Optional.of(new BarChart.Marks("Doelstelling aan het eind van het jaar", targets))
                        : Optional.empty()));
    }

    /** The share of its target that each part has reached, highest first, so that the order shows the ranking. */
    Optional<Chart> ranked(String subject, String categoryTitle) {
        int column = BarRows.column(table, AreasTable.header(Indicator.REALISATIE_BANEN));
        List<Integer> highestFirst = BarRows.parts(table).stream()
                .sorted(Comparator.comparing(
                                (Integer row) -> table.rows().get(row).get(column) instanceof Cell.OfFigure of
                                        ? amount(of.figure())
                                        : BigDecimal.ZERO)
                        .reversed())
                .toList();
        return shares(
                subject,
                categoryTitle,
                OF_TABLE + ", van de hoogste realisatie naar de laagste. Een geheim cijfer staat achteraan.",
                highestFirst);
    }

    /** The share of its target that each area has reached, and a line at the target, for the given rows. */
    Optional<Chart> shares(String subject, String categoryTitle, List<Integer> candidates) {
        return shares(subject, categoryTitle, OF_TABLE + ".", candidates);
    }

    private Optional<Chart> shares(
            String subject, String categoryTitle, String introduction, List<Integer> candidates) {
        int column = BarRows.column(table, AreasTable.header(Indicator.REALISATIE_BANEN));
        BarRows rows = BarRows.of(table, candidates, 0, List.of(column), List.of());
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new BarChart(
                Titles.of(subject, content, whole),
                introduction + " Bij de streepjeslijn, op honderd procent, is de doelstelling gehaald." + rows.remark(),
                sharesInWords(rows, column),
                categoryTitle,
                "Procent van de doelstelling",
                0,
                rows.drawn(),
                List.of(new BarChart.Bars(Indicator.REALISATIE_BANEN.label(), Chart.Look.SHARE, column)),
                Optional.of(new BarChart.Line("doelstelling", HUNDRED))));
    }

    private Paragraph jobsInWords(BarRows rows, String marks) {
        int jobs = BarRows.column(table, AreasTable.header(Indicator.BANEN_31));
        Paragraph.Builder text = Paragraph.builder()
                .words("Staafdiagram van de banen van 31 uur per week in de gemeenten van " + Titles.name(whole) + "."
                        + marks + rows.remark() + " ");
        extremes(text, rows, jobs, "De meeste banen", "de minste ", "");
        Figure total = new AreaFigures(content.figures(), whole).figure(Indicator.BANEN_31);
        if (total.value() instanceof Given given) {
            text.words(" In de hele regio zijn het er ")
                    .figure(total, given, total.unit().shownDecimals())
                    .words(".");
        }
        return text.build();
    }

    private Paragraph sharesInWords(BarRows rows, int column) {
        Paragraph.Builder text = Paragraph.builder()
                .words("Staafdiagram van de realisatie in banen van 31 uur per week, in procenten van de doelstelling."
                        + " Bij honderd procent is de doelstelling gehaald." + rows.remark() + " ");
        extremes(text, rows, column, "Het hoogste percentage", "het laagste ", "%");
        for (Area area : whole.equals(Area.NEDERLAND) ? List.of(whole) : List.of(whole, Area.NEDERLAND)) {
            Figure share = new AreaFigures(content.figures(), area).figure(Indicator.REALISATIE_BANEN);
            if (share.value() instanceof Given given) {
                text.words(" " + (area.equals(Area.NEDERLAND) ? "Heel Nederland" : Titles.nameFirst(area)) + " heeft ")
                        .figure(share, given, share.unit().shownDecimals())
                        .words("%.");
            }
        }
        return text.build();
    }

    /** Names the areas with the most and the least, of those that are drawn. */
    private void extremes(Paragraph.Builder text, BarRows rows, int column, String most, String least, String unit) {
        Comparator<Figure> byAmount = Comparator.comparing(AreasChart::amount);
        List<Figure> figures = rows.complete().stream()
                .map(row -> table.rows().get(row).get(column))
                .map(cell -> ((Cell.OfFigure) cell).figure())
                .toList();
        Figure highest = figures.stream().max(byAmount).orElseThrow();
        Figure lowest = figures.stream().min(byAmount).orElseThrow();
        quote(text.words(most + (rows.areAll() ? "" : " in de grafiek") + " heeft "), highest);
        quote(text.words(unit + ", " + least), lowest);
        text.words(unit + ".");
    }

    private static void quote(Paragraph.Builder text, Figure figure) {
        if (figure.value() instanceof Given given) {
            text.words(Titles.name(figure.area()) + ": ")
                    .figure(figure, given, figure.unit().shownDecimals());
        }
    }

    private static BigDecimal amount(Figure figure) {
        return figure.value() instanceof Given given ? given.amount() : BigDecimal.ZERO;
    }
}
