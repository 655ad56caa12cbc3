package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;

/** How many jobs an area lacks: during a year compared with the path to the target, at its end with the target itself. */
public final class TargetSentences {

    private TargetSentences() {}

    /** Empty if the difference cannot be shown: the headline gives the reason. */
    public static Optional<Paragraph> of(ReleaseContent content, Area area) {
        AreaFigures figures = new AreaFigures(content.figures(), area);
        return content.quarter().isYearEnd()
                ? target(content, figures)
                : path(content, figures, figures.figure(Indicator.DOELSTELLING_PAD));
    }

    private static Optional<Paragraph> target(ReleaseContent content, AreaFigures figures) {
        Figure difference = figures.figure(Indicator.VERSCHIL_BANEN);
        if (!(difference.value() instanceof Given given)) {
            return Optional.empty();
        }
        int decimals = difference.unit().decimalsInSentences(given.amount());
        if (isNothing(given, decimals)) {
            return Optional.of(Paragraph.of("Daarmee is de doelstelling precies gehaald."));
        }
        return Optional.of(Paragraph.builder()
                .words(isOneAtMost(given, decimals) ? "Dat is " : "Dat zijn ")
                .words(content.isRough(given) ? "ongeveer " : "")
                .size(difference, given, decimals)
                .words(Phrases.jobs(given.amount().abs(), decimals)
                        + (given.amount().signum() < 0 ? " minder" : " meer") + " dan de doelstelling"
                        + roundedApart(figures, figures.figure(Indicator.DOELSTELLING), given, decimals)
                        + ".")
                .build());
    }

    private static Optional<Paragraph> path(ReleaseContent content, AreaFigures figures, Figure path) {
        Figure difference = figures.figure(Indicator.VERSCHIL_PAD);
        if (!(path.value() instanceof Given needed && difference.value() instanceof Given given)) {
            return Optional.empty();
        }
        int decimals = difference.unit().decimalsInSentences(given.amount());
        int places = path.unit().decimalsInSentences(needed.amount());
        Paragraph.Builder text = Paragraph.builder()
                .words("Om op koers te liggen voor eind " + content.quarter().year()
                        + (Phrases.isOneAtMost(needed.amount(), places) ? " is" : " zijn") + " op deze datum ")
                .figure(path, needed, places)
                .words(Phrases.jobs(needed.amount(), places) + " nodig.");
        if (isNothing(given, decimals)) {
            return Optional.of(text.words(" Dat aantal is precies gehaald.").build());
        }
        text.words(isOneAtMost(given, decimals) ? " Er is " : " Er zijn ")
                .words(content.isRough(given) ? "ongeveer " : "")
                .size(difference, given, decimals)
                .words(Phrases.jobs(given.amount().abs(), decimals)
                        + (given.amount().signum() < 0 ? " te weinig" : " meer dan nodig")
                        + roundedApart(figures, path, given, decimals)
                        + ".");
        return Optional.of(text.build());
    }

    /**
     * An explanation if the jobs of the headline minus this target, as shown, do not give the difference: readers see all
     * three.
     */
    private static String roundedApart(AreaFigures figures, Figure target, Given difference, int decimals) {
        return figures.figure(Indicator.BANEN_31).value() instanceof Given jobs
                        && target.value() instanceof Given needed
                        && !ShownDifference.agrees(
                                jobs.amount(),
                                target.unit().decimalsInSentences(jobs.amount()),
                                needed.amount(),
                                0,
                                difference.amount(),
                                decimals)
                ? " (elk getal is apart afgerond)"
                : "";
    }

    private static boolean isOneAtMost(Given given, int decimals) {
        return Phrases.isOneAtMost(given.amount().abs(), decimals);
    }

    private static boolean isNothing(Given given, int decimals) {
        return DutchFormat.number(given.amount(), decimals).equals(DutchFormat.number(BigDecimal.ZERO, decimals));
    }
}
