package nl.beschutwerk.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.ShownDifference;

/** Notes on a row that follow from the figures in it. */
final class RowNotes {

    private static final Note PERSONS_AND_JOBS = new Note(
            "personen en banen",
            "Personen en banen zijn niet te vergelijken: de doelstelling telt banen van 31 uur per week, dit percentage telt"
                    + " personen, hoeveel uur zij ook werken.");

    private static final Note ESTIMATED_IN_COUNTRY =
            new Note("geschat in Nederland", "De uren van een of meer mensen in Nederland zijn geschat.");
    private static final Note ESTIMATED_IN_REGION = new Note(
            "geschat in de regio",
            "De uren van een of meer mensen in de regio zijn geschat. Dat staat ook bij elke gemeente van de regio.");
    private static final Note ALL_ESTIMATED = new Note("alle uren geschat", "De uren van alle mensen zijn geschat.");
    private static final Note ALL_ESTIMATED_IN_REGION =
            new Note("alle uren in de regio geschat", "De uren van alle mensen in de regio zijn geschat.");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Note GAP = new Note(
            "kwartalen ontbreken",
            "Tussen deze datum en die in de rij erboven liggen kwartalen waarover geen cijfers zijn.");
    private static final Note ROUNDED = new Note("apart afgerond", ShownDifference.NOTE);

    private RowNotes() {}

    /** The notes on these figures: that one is estimated, that persons are compared with a target in jobs. */
    static List<Note> of(ReleaseContent content, List<Figure> figures) {
        List<Note> notes = new ArrayList<>();
        figures.stream()
                .filter(figure -> figure.value() instanceof Given given && given.estimated())
                .map(figure -> estimated(content, figure))
                .distinct()
                .forEach(notes::add);
        if (figures.stream().anyMatch(figure -> figure.key().indicator() == Indicator.REALISATIE_PERSONEN)) {
            notes.add(PERSONS_AND_JOBS);
        }
        return notes;
    }

    /** One status holds for the country with its groups, and one for a whole region (definitions, "Published detail"). */
    private static Note estimated(ReleaseContent content, Figure figure) {
        Optional<Figures> figures = content.figuresOf(figure.quarter());
        if (figures.filter(of -> allEstimated(of, Area.NEDERLAND)).isPresent()) {
            return ALL_ESTIMATED;
        }
        if (figure.key().level() == AreaLevel.LAND) {
            return ESTIMATED_IN_COUNTRY;
        }
        boolean region = figure.key().level() == AreaLevel.ARBEIDSMARKTREGIO;
        return region && figures.filter(of -> allEstimated(of, figure.area())).isPresent()
                ? ALL_ESTIMATED_IN_REGION
                : ESTIMATED_IN_REGION;
    }

    /** Whether the hours of everybody are estimated, as far as can be seen. */
    static boolean allEstimated(Figures figures, Area area) {
        return new AreaFigures(figures, area)
                .given(Indicator.AANDEEL_GESCHAT)
                .filter(share -> share.amount().compareTo(ALL) == 0)
                .isPresent();
    }

    /**
     * A note if subtracting one number from the other, as they are shown, does not give the difference that is shown; else
     * empty.
     */
    static List<Note> rounded(Cell.Quantity amount, Cell.Quantity other, Cell.Quantity difference) {
        return amount.value() instanceof Given one
                        && other.value() instanceof Given two
                        && difference.value() instanceof Given shown
                        && !ShownDifference.agrees(
                                one.amount(),
                                amount.decimals(),
                                two.amount(),
                                other.decimals(),
                                shown.amount(),
                                difference.decimals())
                ? List.of(ROUNDED)
                : List.of();
    }

    /** Whether none of the figures applies: for example bounds, if no quarter is based on headcounts. */
    static boolean noneApply(List<Figure> figures) {
        return figures.stream()
                .allMatch(figure -> figure.value() instanceof Absent absent
                        && absent.reason() == AbsenceReason.NIET_VAN_TOEPASSING);
    }

    /** A note if quarters are missing between one quarter and the next that has figures; else empty. */
    static List<Note> gap(Quarter before, Quarter after) {
        return before.equals(after.previous()) ? List.of() : List.of(GAP);
    }

    /** Names the breaks in the series of an area after one quarter, up to and including another. */
    static List<Note> breaks(ReleaseContent content, Area area, Quarter after, Quarter upTo) {
        return content.comparisons().breaksBetween(area, after, upTo).stream()
                .map(found -> new Note(name(found), text(found)))
                .toList();
    }

    private static String name(SeriesBreak seriesBreak) {
        String what = switch (seriesBreak.cause()) {
            case SOORT_LEVERING -> "andere levering";
            case METHODE -> "andere methode";
            case SAMENSTELLING_GEBIED -> "andere gemeenten";
        };
        return what + " vanaf " + DutchFormat.date(seriesBreak.quarter().referenceDate());
    }

    static String text(SeriesBreak seriesBreak) {
        return "Vanaf " + DutchFormat.date(seriesBreak.quarter().referenceDate())
                + " is de reeks niet goed te vergelijken met eerdere kwartalen: " + cause(seriesBreak.cause()) + ".";
    }

    private static String cause(SeriesBreak.Cause cause) {
        return switch (cause) {
            case SOORT_LEVERING -> "de cijfers komen uit een ander soort levering";
            case METHODE -> "de rekenmethode is veranderd";
            case SAMENSTELLING_GEBIED -> "het gebied bestaat uit andere gemeenten";
        };
    }
}
