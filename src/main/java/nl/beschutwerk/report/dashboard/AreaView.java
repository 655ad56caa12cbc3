package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.text.AreaFigures;

/** What the sections of a page are made of: the figures of one area, and the words of one language. */
record AreaView(ReleaseContent content, Area area, Words words) {

    Labels labels() {
        return new Labels(words);
    }

    Showing showing() {
        return new Showing(words);
    }

    /** The same words about another area. */
    AreaView of(Area other) {
        return new AreaView(content, other, words);
    }

    boolean isOfCountry() {
        return area.level() == AreaLevel.LAND;
    }

    Figure figure(Indicator indicator) {
        return new AreaFigures(content.figures(), area).figure(indicator);
    }

    /** The figure of a quarter that has a release. */
    Figure figure(Quarter quarter, Indicator indicator) {
        return new AreaFigures(content.figuresOf(quarter).orElseThrow(), area).figure(indicator);
    }

    Figure figure(Indicator indicator, Breakdown breakdown, String category) {
        return new AreaFigures(content.figures(), area).figure(indicator, breakdown, category);
    }

    List<String> categories(Indicator indicator, Breakdown breakdown) {
        return new AreaFigures(content.figures(), area).categories(indicator, breakdown);
    }

    Shown shown(Indicator indicator) {
        return showing().figure(figure(indicator));
    }

    Optional<Given> given(Indicator indicator) {
        return given(figure(indicator));
    }

    /** The word that says that an amount is a rough estimate, with a space behind it; nothing for one that is not. */
    String roughly(Figure figure) {
        return given(figure).filter(content::isRough).isPresent() ? words.text("roughly") : "";
    }

    static Optional<Given> given(Figure figure) {
        return figure.value() instanceof Given given ? Optional.of(given) : Optional.empty();
    }

    /**
     * The cells of a figure of the quarter: its amount, and unless nothing is known of any in the table, how much it changed since a
     * year before.
     */
    List<Shown> cells(Figure figure, boolean hasChanges) {
        Shown amount = showing().figure(figure);
        return hasChanges ? List.of(amount, showing().change(content.quarter(), sinceAYear(figure))) : List.of(amount);
    }

    /** How much a figure of the quarter changed since a year before. */
    Change sinceAYear(Figure figure) {
        return content.comparisons().change(figure.key(), ComparedWith.JAAR_EERDER);
    }

    /** Whether nothing is known of a year before, hidden or not, of any of these figures. */
    boolean hasNoChanges(List<Figure> figures) {
        return figures.stream().allMatch(figure -> sinceAYear(figure).difference() instanceof Absent);
    }

    /** Whether the series of the area breaks within a year before the quarter. */
    boolean breaksWithinAYear() {
        return !content.comparisons()
                .breaksBetween(area, content.quarter().yearBefore(), content.quarter())
                .isEmpty();
    }

    /** The reference date in words. */
    String date() {
        return words.date(content.quarter().referenceDate());
    }

    /** The link to the page of this area; empty if it has none, like a region of which nothing was ever delivered. */
    String link() {
        return Books.hasBook(content, area) ? href(area) : "";
    }

    /** The name of the page of an area; empty for a municipality. */
    static String href(Area area) {
        return switch (area.level()) {
            case LAND -> "index.html";
            case ARBEIDSMARKTREGIO -> area.code() + ".html";
            case GEMEENTE -> "";
        };
    }
}
