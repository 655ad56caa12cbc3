package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;

/**
 * Words to paste beside the table of the letter to Parliament. They are the product's own: the letter's are not known. Like the
 * table, they call the people those with a positive advice.
 */
public final class ParliamentSentences {

    /** Why persons and target are not compared. */
    public static final String FOOTNOTE =
            "De werkzame personen zijn geteld, hoeveel uur zij ook werkten. De doelstelling telt banen van 31 uur per week."
                    + " Daarom zijn deze twee aantallen niet met elkaar te vergelijken.";

    private static final String PEOPLE = " met een positief advies beschut werk";

    private ParliamentSentences() {}

    /** How many people worked at the end of a year, and what the target was. */
    public static Paragraph of(Figures yearEnd, Area area) {
        AreaFigures figures = new AreaFigures(yearEnd, area);
        int year = yearEnd.quarter().year();
        Paragraph.Builder text = Paragraph.builder();
        persons(text, figures.figure(Indicator.WERKZAME_PERSONEN), year);
        target(text, figures.figure(Indicator.DOELSTELLING), year);
        return text.build();
    }

    private static void persons(Paragraph.Builder text, Figure working, int year) {
        if (!(working.value() instanceof Given given)) {
            text.words("Hoeveel mensen" + PEOPLE + " eind " + year + " werkten, " + Phrases.whyNotShown(working.value())
                    + ".");
        } else if (given.amount().signum() == 0) {
            text.words("Eind " + year + " werkte niemand" + PEOPLE + ".");
        } else {
            boolean one = Phrases.isOne(given.amount(), 0);
            text.words("Eind " + year + (one ? " werkte " : " werkten "))
                    .figure(working, given, 0)
                    .words((one ? " persoon" : " mensen") + PEOPLE + ".");
        }
    }

    private static void target(Paragraph.Builder text, Figure target, int year) {
        if (!(target.value() instanceof Given given)) {
            text.words(" Voor eind " + year + " is geen doelstelling bekend.");
            return;
        }
        int decimals = target.key().shownDecimals(given.amount());
        text.words(" De doelstelling voor eind " + year + " was ")
                .figure(target, given, decimals)
                .words(Phrases.jobs(given.amount(), decimals) + " van 31 uur per week.");
    }
}
