package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;

/** The four figures that a reader looks for first, each behind its name: persons, jobs of 31 hours, target, attainment. */
public final class KeyFigureLine {

    private final ReleaseContent content;
    private final AreaFigures figures;
    private final Paragraph.Builder text = Paragraph.builder();

    private KeyFigureLine(ReleaseContent content, Area area) {
        this.content = content;
        this.figures = new AreaFigures(content.figures(), area);
    }

    /** The line. A figure that is hidden or absent says so in its place. */
    public static Paragraph of(ReleaseContent content, Area area) {
        KeyFigureLine line = new KeyFigureLine(content, area);
        String until = content.quarter().isYearEnd()
                ? ""
                : " eind " + content.quarter().year();
        line.add("Aan het werk: ", Indicator.WERKZAME_PERSONEN, "");
        line.add(" Banen van 31 uur: ", Indicator.BANEN_31, "");
        line.add(" Doelstelling" + until + ": ", Indicator.DOELSTELLING, "");
        line.add(" Gehaald: ", Indicator.REALISATIE_BANEN, "%");
        return line.text.build();
    }

    private void add(String name, Indicator indicator, String suffix) {
        Figure figure = figures.figure(indicator);
        text.words(name);
        if (figure.value() instanceof Given given) {
            text.words(content.isRough(given) ? "ongeveer " : "")
                    .figure(figure, given, decimals(figure, given))
                    .words(suffix + ".");
        } else {
            text.words((figure.value() instanceof Absent ? Cell.ABSENT : Cell.HIDDEN) + ".");
        }
    }

    /** A target that is not set in whole jobs shows its decimals, here as everywhere. */
    private static int decimals(Figure figure, Given given) {
        return figure.key().indicator() == Indicator.DOELSTELLING
                        && given.amount().signum() != 0
                ? figure.key().shownDecimals(given.amount())
                : figure.unit().decimalsInSentences(given.amount());
    }
}
