package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.book.DevelopmentChart.ConsecutiveQuarters;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Chart.TimeChart;
import nl.beschutwerk.report.table.Chart.TimeChart.Run;
import nl.beschutwerk.report.table.TimeAxis;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.Paragraph;

/** The chart of the share of the target that was reached in all quarters: of an area, and of the country beside a region. */
final class AttainmentChart {

    /** The header of the column with the country's share in the book of a region. */
    static final String OF_COUNTRY = Indicator.REALISATIE_BANEN.label() + ", " + Titles.name(Area.NEDERLAND);

    /** Text above the table. */
    static final String IN_WORDS =
            "De realisatie is het deel van de doelstelling aan het eind van het jaar dat al is gehaald."
                    + " Aan het begin van een jaar daalt dat deel vaak, omdat dan een hogere doelstelling geldt.";

    private final ReleaseContent content;
    private final Area area;
    private final List<Quarter> quarters;

    private AttainmentChart(ReleaseContent content, Area area, List<Quarter> quarters) {
        this.content = content;
        this.area = area;
        this.quarters = quarters;
    }

    /** Whether the country's share stands beside that of the area: in the book of a region, if the country has figures. */
    static boolean isBesideCountry(ReleaseContent content, Area area, List<Quarter> quarters) {
        return area.level() != AreaLevel.LAND
                && quarters.stream()
                        .allMatch(quarter -> content.figuresOf(quarter)
                                .flatMap(figures -> figures.total(Area.NEDERLAND, Indicator.REALISATIE_BANEN))
                                .isPresent());
    }

    static Figure ofCountry(ReleaseContent content, Quarter quarter) {
        return DevelopmentChart.figure(content, Area.NEDERLAND, quarter, Indicator.REALISATIE_BANEN);
    }

    /**
     * Empty if the area has no share in two quarters at least: a single point is no development.
     *
     * @param column of the table with the area's shares; the country's are in the next one
     */
    static Optional<Chart> of(ReleaseContent content, Area area, List<Quarter> quarters, int column) {
        AttainmentChart chart = new AttainmentChart(content, area, quarters);
        List<Figure> own = chart.shares(area);
        if (own.stream().filter(figure -> figure.value() instanceof Given).count() < 2) {
            return Optional.empty();
        }
        List<TimeChart.Series> series = new ArrayList<>();
        chart.add(series, name(area), Look.SHARE, column, area);
        if (isBesideCountry(content, area, quarters)) {
            chart.add(series, Titles.nameFirst(Area.NEDERLAND), Look.SHARE_OF_COUNTRY, column + 1, Area.NEDERLAND);
        }
        return Optional.of(new TimeChart(
                Titles.of("Realisatie in banen (procent)", content, area),
                "De grafiek rechts laat de realisatie zien.",
                chart.description(),
                TimeAxis.of(quarters.get(0).referenceDate(), content.quarter().referenceDate()),
                "Procent van de doelstelling",
                1,
                series));
    }

    /** Short, since it stands beside the line. The title tells which region it is. */
    private static String name(Area area) {
        return area.equals(Area.NEDERLAND) ? Titles.nameFirst(area) : "Deze regio";
    }

    private List<Figure> shares(Area of) {
        return quarters.stream()
                .map(quarter -> DevelopmentChart.figure(content, of, quarter, Indicator.REALISATIE_BANEN))
                .toList();
    }

    private void add(List<TimeChart.Series> all, String name, Look look, int column, Area of) {
        BiPredicate<Quarter, Quarter> joined = (before, after) -> before.equals(after.previous())
                && content.comparisons().breaksBetween(of, before, after).isEmpty();
        List<Run> runs = ConsecutiveQuarters.of(shares(of), joined);
        if (!runs.isEmpty()) {
            all.add(new TimeChart.Series(name, look, column, runs));
        }
    }

    private Paragraph description() {
        Paragraph.Builder text = Paragraph.builder()
                .words(
                        "Lijngrafiek van de realisatie in banen van 31 uur per week, in procenten van de doelstelling aan het"
                                + " eind van het jaar, voor zover te zien.");
        quote(text, area);
        if (isBesideCountry(content, area, quarters)) {
            quote(text, Area.NEDERLAND);
        }
        return text.words(" Waar kwartalen ontbreken of de reeks breekt, is de lijn onderbroken.")
                .build();
    }

    /** Quotes the first and the last share that are drawn. */
    private void quote(Paragraph.Builder text, Area of) {
        List<Figure> drawn = shares(of).stream()
                .filter(figure -> figure.value() instanceof Given)
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        text.words(" " + Titles.nameFirst(of) + ":");
        quote(text, drawn.get(0));
        if (drawn.size() > 1) {
            text.words(",");
            quote(text, drawn.get(drawn.size() - 1));
        }
        text.words(".");
    }

    private static void quote(Paragraph.Builder text, Figure figure) {
        if (figure.value() instanceof Given given) {
            text.words(" op " + DutchFormat.date(figure.quarter().referenceDate()) + " ")
                    .figure(figure, given)
                    .words("%");
        }
    }
}
