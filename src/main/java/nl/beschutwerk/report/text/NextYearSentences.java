package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;

/** What is asked next year: its target, or that it is not known. */
public final class NextYearSentences {

    private NextYearSentences() {}

    public static Paragraph of(ReleaseContent content, Area area) {
        int next = content.quarter().year() + 1;
        Figure target = new AreaFigures(content.figures(), area).figure(Indicator.DOELSTELLING_VOLGEND_JAAR);
        if (!(target.value() instanceof Given given)) {
            return Paragraph.of("Voor eind " + next + " is geen doelstelling bekend.");
        }
        int decimals = target.key().shownDecimals(given.amount());
        return Paragraph.builder()
                .words("De doelstelling voor eind " + next + " is ")
                .figure(target, given, decimals)
                .words(Phrases.jobs(given.amount(), decimals) + " van 31 uur per week.")
                .build();
    }
}
