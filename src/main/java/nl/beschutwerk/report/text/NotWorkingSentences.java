package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;

/** How many people with a positive advice there are, and how many of them do not work: one sentence. */
public final class NotWorkingSentences {

    private NotWorkingSentences() {}

    /** If there is no number to show, the paragraph says why. */
    public static Paragraph of(ReleaseContent content, Area area) {
        AreaFigures figures = new AreaFigures(content.figures(), area);
        Figure valid = figures.figure(Indicator.GELDIGE_INDICATIES);
        Figure without = figures.figure(Indicator.NIET_WERKEND);
        if (!(valid.value() instanceof Given all)) {
            return Paragraph.of("Hoeveel mensen in totaal een geldige indicatie hadden, "
                    + Phrases.whyNotShown(valid.value()) + ".");
        }
        if (all.amount().signum() == 0) {
            return Paragraph.of("Niemand had een geldige indicatie.");
        }
        String people = Phrases.isOne(all.amount(), 0) ? " persoon" : " mensen";
        Paragraph.Builder text = Paragraph.builder();
        if (!(without.value() instanceof Given some)) {
            return text.words("Hoeveel van de ")
                    .figure(valid, all, 0)
                    .words(people + " met een geldige indicatie niet werkten, " + Phrases.whyNotShown(without.value())
                            + ".")
                    .build();
        }
        text.words("Van de ").figure(valid, all, 0).words(people + " met een geldige indicatie ");
        if (some.amount().signum() == 0) {
            return text.words("was niemand zonder werk.").build();
        }
        return text.words(Phrases.isOne(some.amount(), 0) ? "werkte er " : "werkten er ")
                .figure(without, some, 0)
                .words(" niet.")
                .build();
    }
}
