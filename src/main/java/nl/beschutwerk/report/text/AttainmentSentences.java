package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;

/** Which share of the target was attained a year ago, and which part of an area lacks most jobs. */
public final class AttainmentSentences {

    private final ReleaseContent content;
    private final Area area;

    private AttainmentSentences(ReleaseContent content, Area area) {
        this.content = content;
        this.area = area;
    }

    /** One paragraph each, of which a line holds a whole sentence; those that are not known are left out. */
    public static List<Paragraph> of(ReleaseContent content, Area area) {
        AttainmentSentences sentences = new AttainmentSentences(content, area);
        return Stream.of(sentences.yearBefore(), sentences.largestGap())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Says that there are no figures of a year ago; or which share was attained then, or why it is not shown. Across a break in
     * the series nothing is said: the headline warns of it.
     */
    private Optional<Paragraph> yearBefore() {
        Quarter then = content.quarter().yearBefore();
        if (total(then, Indicator.WERKZAME_PERSONEN)
                .filter(figure -> !(figure.value() instanceof Absent))
                .isEmpty()) {
            return Optional.of(Paragraph.of("Er zijn geen cijfers van een jaar eerder om mee te vergelijken."));
        }
        boolean comparable = new AreaFigures(content.figures(), area)
                        .given(Indicator.REALISATIE_BANEN)
                        .isPresent()
                && content.comparisons()
                        .breaksBetween(area, then, content.quarter())
                        .isEmpty();
        Optional<Figure> before = total(then, Indicator.REALISATIE_BANEN);
        if (!comparable || before.isEmpty()) {
            return Optional.empty();
        }
        if (!(before.get().value() instanceof Given share)) {
            return Optional.of(Paragraph.of("Welk deel van de doelstelling een jaar eerder was gehaald, "
                    + Phrases.whyNotShown(before.get().value()) + "."));
        }
        boolean roughly = content.isRough(share);
        return Optional.of(Paragraph.builder()
                .words("Een jaar eerder was " + (roughly ? "ongeveer " : ""))
                .figure(before.get(), share)
                .words("% van de doelstelling van toen gehaald.")
                .build());
    }

    private Optional<Figure> total(Quarter quarter, Indicator indicator) {
        return content.figuresOf(quarter).flatMap(figures -> figures.total(area, indicator));
    }

    /** Of at least one job. If differences are hidden, the largest that can be seen, which need not be the largest of all. */
    private Optional<Paragraph> largestGap() {
        List<Figure> parts = parts().stream()
                .map(part -> new AreaFigures(content.figures(), part).figure(Indicator.VERSCHIL_BANEN))
                .filter(figure -> !(figure.value() instanceof Absent absent
                        && absent.reason() == AbsenceReason.GEEN_DOELSTELLING))
                .toList();
        Optional<Figure> largest = parts.stream()
                .min(Comparator.comparing(AttainmentSentences::difference))
                .filter(figure -> difference(figure).compareTo(BigDecimal.ONE.negate()) <= 0);
        if (largest.isEmpty()) {
            return unseenGap(parts);
        }
        if (parts.size() < 2 || !(largest.get().value() instanceof Given gap)) {
            return Optional.empty();
        }
        return Optional.of(Paragraph.builder()
                .words(beginning(parts, largest.get()) + ": " + (content.isRough(gap) ? "ongeveer " : ""))
                .size(largest.get(), gap, 0)
                .words(Phrases.jobs(gap.amount().abs(), 0) + rest(parts, gap) + ".")
                .build());
    }

    /** That the parts which lack jobs are hidden or unknown, if the whole lacks at least a job and no part that is shown does. */
    private Optional<Paragraph> unseenGap(List<Figure> parts) {
        boolean lacks = new AreaFigures(content.figures(), area)
                .given(Indicator.VERSCHIL_BANEN)
                .filter(own -> own.amount().compareTo(BigDecimal.ONE.negate()) <= 0)
                .isPresent();
        Unseen unseen = Unseen.of(parts);
        if (!lacks || !unseen.any()) {
            return Optional.empty();
        }
        return Optional.of(Paragraph.of("Waar het tekort" + until() + " zit, is niet te zien: cijfers van "
                + partNames() + " zijn " + unseen.why() + "."));
    }

    /** Says which areas are compared if differences of others cannot be seen: one of those may lack more. */
    private String beginning(List<Figure> parts, Figure largest) {
        Unseen unseen = Unseen.of(parts);
        String name = (area.level() == AreaLevel.LAND ? "de arbeidsmarktregio " : "") + largest.areaName();
        if (!unseen.any()) {
            return "Het grootste tekort" + until() + " is in " + name;
        }
        String year = content.quarter().isYearEnd()
                ? ""
                : " voor eind " + content.quarter().year();
        return "Van de " + partNames() + " waarvan het cijfer " + unseen.others() + " is, heeft " + name
                + " het grootste tekort" + year;
    }

    /** Why one part lacks more than the whole, which readers see above; empty if it does not. */
    private String rest(List<Figure> parts, Given gap) {
        boolean less = new AreaFigures(content.figures(), area)
                .given(Indicator.VERSCHIL_BANEN)
                .filter(own -> whole(own).signum() < 0 && whole(gap).compareTo(whole(own)) < 0)
                .isPresent();
        boolean isShort = content.quarter().isYearEnd() && !Unseen.of(parts).any();
        return less
                ? (isShort ? "; de" : ". De") + " andere " + partNames() + " samen halen meer dan hun doelstelling"
                : "";
    }

    private static BigDecimal whole(Given given) {
        return given.amount().setScale(0, RoundingMode.HALF_UP);
    }

    /** During a year, the sentences above are about the path to the target, and this is about the target itself. */
    private String until() {
        return content.quarter().isYearEnd()
                ? ""
                : " voor de doelstelling van eind " + content.quarter().year();
    }

    private String partNames() {
        return area.level() == AreaLevel.LAND ? "regio's" : "gemeenten";
    }

    /** The areas in which a reader looks for the gap: regions of the country, municipalities of a region. */
    private List<Area> parts() {
        return switch (area.level()) {
            case LAND -> content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);
            case ARBEIDSMARKTREGIO -> content.municipalitiesOf(area);
            case GEMEENTE -> List.of();
        };
    }

    /** Whether differences of some parts cannot be seen, and why. */
    private record Unseen(boolean hidden, boolean absent) {

        static Unseen of(List<Figure> parts) {
            return new Unseen(
                    parts.stream().anyMatch(figure -> figure.value() instanceof Hidden),
                    parts.stream().anyMatch(figure -> figure.value() instanceof Absent));
        }

        boolean any() {
            return hidden || absent;
        }

        String why() {
            return hidden && absent ? "geheim of niet bekend" : hidden ? "geheim" : "niet bekend";
        }

        /** What is said of the others. */
        String others() {
            return hidden && absent ? "te zien" : hidden ? "niet geheim" : "bekend";
        }
    }

    private static BigDecimal difference(Figure figure) {
        return figure.value() instanceof Given given ? given.amount() : BigDecimal.ZERO;
    }
}
