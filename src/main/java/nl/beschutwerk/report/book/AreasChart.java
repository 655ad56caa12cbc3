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
import org.jspecify.annotations.Nullable;

/** The bar charts of areas: the share of its target that each area has reached, or its jobs if targets are not known. */
final class AreasChart {

    /**
     * Denominator: shares of the target are drawn if at least one half of the areas with jobs have one. They can be compared
     * whatever the size of the areas; jobs cannot.
     */
    private static final int SHARE_WITH_TARGET = 2;

    private static final String OF_TABLE = "De grafiek laat cijfers uit de tabel zien";

    private final ReleaseContent content;
    private final Area whole;
    private final Area titled;
    private final Table table;

    /** Charts of a table of areas, in the workbook and with the title of one area. */
    AreasChart(ReleaseContent content, Area whole, Table table) {
        this(content, whole, whole, table);
    }

    /**
     * Charts of a table of areas.
     *
     * @param whole the area of the workbook
     * @param titled the area that all areas of the table are part of, which the title names
     */
    AreasChart(ReleaseContent content, Area whole, Area titled, Table table) {
        this.content = content;
        this.whole = whole;
        this.titled = titled;
        this.table = table;
    }

    /**
     * The share of the target that each area has reached, highest first; or the jobs of each area, most first, if fewer than
     * half of the areas with jobs have such a share.
     *
     * @param areas rows of the table
     */
    Optional<Chart> ranked(String each, String categoryTitle, List<Integer> areas) {
        BarRows withShare = highestFirst(areas, column(Indicator.REALISATIE_BANEN));
        BarRows withJobs = highestFirst(areas, column(Indicator.BANEN_31));
        boolean compared = withShare.areEnough()
                && SHARE_WITH_TARGET * withShare.complete().size()
                        >= withJobs.complete().size();
        return compared ? shares(each, categoryTitle, withShare) : jobs(each, categoryTitle, withJobs);
    }

    private Optional<Chart> jobs(String each, String categoryTitle, BarRows rows) {
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new BarChart(
                Titles.of("Aantal banen van 31 uur " + each, content, titled),
                OF_TABLE + ", van de meeste banen naar de minste." + atBottom(rows) + rows.remark(),
                jobsInWords(each, rows),
                categoryTitle,
                "Aantal banen van 31 uur",
                0,
                rows.drawn(),
                List.of(new BarChart.Bars("Banen van 31 uur", Chart.Look.JOBS, column(Indicator.BANEN_31))),
                Optional.empty()));
    }

    /**
     * The share of its target that each area has reached, highest first, so that the order shows the ranking, and a line at the
     * target. Emphasised areas stand out.
     *
     * @param areas rows of the table
     */
    Optional<Chart> shares(String each, String categoryTitle, List<Integer> areas) {
        return shares(each, categoryTitle, highestFirst(areas, column(Indicator.REALISATIE_BANEN)));
    }

    private Optional<Chart> shares(String each, String categoryTitle, BarRows rows) {
        int column = column(Indicator.REALISATIE_BANEN);
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new BarChart(
                Titles.of("Realisatie in banen " + each + " (procent)", content, titled),
                OF_TABLE + ", van de hoogste realisatie naar de laagste." + atBottom(rows)
                        + " Bij de streepjeslijn, op honderd procent, is de doelstelling gehaald." + rows.remark(),
                sharesInWords(rows, column),
                categoryTitle,
                "Procent van de doelstelling",
                0,
                rows.drawn(),
                List.of(new BarChart.Bars(Indicator.REALISATIE_BANEN.label(), Chart.Look.SHARE, column)),
                Optional.of(BarChart.Line.atTarget())));
    }

    private static String atBottom(BarRows rows) {
        return rows.complete().size() < rows.drawn().size() ? " Een geheim cijfer staat onderaan." : "";
    }

    /** These rows, the highest amount first; those without an amount that can be seen come last. */
    private BarRows highestFirst(List<Integer> areas, int column) {
        List<Integer> sorted = areas.stream()
                .sorted(Comparator.comparing(
                        (Integer row) -> amount(table.rows().get(row).get(column)),
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        return BarRows.of(table, sorted, 0, List.of(column), List.of());
    }

    private int column(Indicator indicator) {
        return BarRows.column(table, AreasTable.header(indicator));
    }

    private static @Nullable BigDecimal amount(Cell cell) {
        return cell instanceof Cell.Quantity quantity && quantity.value() instanceof Given given
                ? given.amount()
                : null;
    }

    private Paragraph jobsInWords(String each, BarRows rows) {
        int jobs = column(Indicator.BANEN_31);
        Paragraph.Builder text = Paragraph.builder()
                .words("Staafdiagram van de banen van 31 uur per week " + each + ", " + Titles.name(titled) + "."
                        + rows.remark() + " ");
        extremes(text, rows, jobs, "De meeste banen", "de minste ", "");
        Figure total = new AreaFigures(content.figures(), whole).figure(Indicator.BANEN_31);
        if (total.value() instanceof Given given) {
            text.words(" " + (whole.equals(Area.NEDERLAND) ? "Heel Nederland" : Titles.nameFirst(whole)) + " heeft er ")
                    .figure(total, given)
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
                        .figure(share, given)
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
            text.words(Titles.name(figure.area()) + ": ").figure(figure, given);
        }
    }

    private static BigDecimal amount(Figure figure) {
        return figure.value() instanceof Given given ? given.amount() : BigDecimal.ZERO;
    }
}
