package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
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

    /** A paragraph of one or two sentences; empty if neither is known. */
    public static Optional<Paragraph> of(ReleaseContent content, Area area) {
        AttainmentSentences sentences = new AttainmentSentences(content, area);
        Paragraph.Builder text = Paragraph.builder();
        boolean before = sentences.yearBefore(text);
        boolean gap = sentences.largestGap(text, before ? " " : "");
        return before || gap ? Optional.of(text.build()) : Optional.empty();
    }

    /** Only if both are shown and the series has no break between them. */
    private boolean yearBefore(Paragraph.Builder text) {
        Quarter then = content.quarter().yearBefore();
        Optional<Figure> before = content.figuresOf(then)
                .flatMap(figures -> figures.total(area, Indicator.REALISATIE_BANEN))
                .filter(figure -> figure.value() instanceof Given);
        if (before.isEmpty()
                || new AreaFigures(content.figures(), area)
                        .given(Indicator.REALISATIE_BANEN)
                        .isEmpty()
                || !content.comparisons()
                        .breaksBetween(area, then, content.quarter())
                        .isEmpty()) {
            return false;
        }
        if (before.get().value() instanceof Given share) {
            boolean roughly = share.estimated() && content.kind() == DeliveryKind.AANTALLEN;
            text.words("Een jaar eerder was " + (roughly ? "ongeveer " : ""))
                    .figure(
                            before.get(),
                            share,
                            roughly ? 0 : before.get().unit().shownDecimals())
                    .words("% van de doelstelling gehaald.");
        }
        return true;
    }

    private boolean largestGap(Paragraph.Builder text, String separator) {
        List<Figure> parts = parts().stream()
                .map(part -> new AreaFigures(content.figures(), part).figure(Indicator.VERSCHIL_BANEN))
                .filter(figure -> !(figure.value() instanceof Absent))
                .toList();
        Optional<Figure> largest = parts.stream().min(Comparator.comparing(AttainmentSentences::difference)).stream()
                .filter(figure -> difference(figure).compareTo(BigDecimal.ONE.negate()) <= 0)
                .findFirst();
        if (parts.size() < 2 || largest.isEmpty() || !(largest.get().value() instanceof Given gap)) {
            return false;
        }
        boolean allSeen = parts.stream().allMatch(figure -> figure.value() instanceof Given);
        String kind = area.level() == AreaLevel.LAND ? "regio's" : "gemeenten";
        String name = (area.level() == AreaLevel.LAND ? "de arbeidsmarktregio " : "")
                + largest.get().areaName();
        text.words(separator + "Van de " + kind + (allSeen ? " heeft " : " waarvan het verschil te zien is, heeft ")
                        + name + " het grootste tekort: ")
                .size(largest.get(), gap, 0)
                .words(Phrases.jobs(gap.amount().abs(), 0) + " minder dan de doelstelling.");
        return true;
    }

    /** The areas in which a reader looks for the gap: regions of the country, municipalities of a region. */
    private List<Area> parts() {
        return switch (area.level()) {
            case LAND -> content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);
            case ARBEIDSMARKTREGIO -> content.municipalitiesOf(area);
            case GEMEENTE -> List.of();
        };
    }

    private static BigDecimal difference(Figure figure) {
        return figure.value() instanceof Given given ? given.amount() : BigDecimal.ZERO;
    }
}
