package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;

/** What is asked next year: its target, or why it is not known. */
public final class NextYearSentences {

    private NextYearSentences() {}

    /**
     * Said of an area whose target is known only for municipalities as they are after a merger later than the reference date. It
     * stands among the remarks on the target of the area.
     */
    public static String knownOnlyLater(Quarter quarter) {
        return "De doelstelling voor eind " + (quarter.year() + 1)
                + " staat hier niet: zij is alleen bekend voor de gemeenten zoals die na "
                + DutchFormat.date(quarter.referenceDate()) + " zijn ingedeeld.";
    }

    public static Paragraph of(ReleaseContent content, Area area) {
        int next = content.quarter().year() + 1;
        Figure target = new AreaFigures(content.figures(), area).figure(Indicator.DOELSTELLING_VOLGEND_JAAR);
        if (!(target.value() instanceof Given given)) {
            return content.targetSources().isNextYearKnownOnlyLater(area)
                    ? Paragraph.of(knownOnlyLater(content.quarter()))
                    : Paragraph.of("Voor eind " + next + " is geen doelstelling bekend.");
        }
        int decimals = target.key().shownDecimals(given.amount());
        return Paragraph.builder()
                .words("De doelstelling voor eind " + next + " is ")
                .figure(target, given, decimals)
                .words(Phrases.jobs(given.amount(), decimals) + " van 31 uur per week.")
                .build();
    }
}
