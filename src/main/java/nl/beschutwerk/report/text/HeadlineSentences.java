package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;

/**
 * The headline of an area: how many people work, how many more or fewer than before, how many jobs of 31 hours that is, and
 * what share of the target. A headline from headcounts with estimated hours says "naar schatting", gives the bounds, and uses
 * whole numbers (definitions, "Showing").
 */
public final class HeadlineSentences {

    /** The estimated share is named if it is above this percentage of the working persons. */
    public static final BigDecimal NAMED_ESTIMATED_SHARE = BigDecimal.valueOf(5);

    private final ReleaseContent content;
    private final Area area;
    private final AreaFigures figures;
    private final Paragraph.Builder text = Paragraph.builder();

    private HeadlineSentences(ReleaseContent content, Area area) {
        this.content = content;
        this.area = area;
        this.figures = new AreaFigures(content.figures(), area);
    }

    /** The headline of an area that has figures. */
    public static Paragraph of(ReleaseContent content, Area area) {
        HeadlineSentences sentences = new HeadlineSentences(content, area);
        sentences.persons();
        sentences.jobs();
        return sentences.text.build();
    }

    private void persons() {
        String date = DutchFormat.date(content.quarter().referenceDate());
        Figure working = figures.figure(Indicator.WERKZAME_PERSONEN);
        if (working.value() instanceof Given given) {
            if (given.amount().signum() == 0) {
                text.words("Op " + date + " werkte niemand" + place() + " met een geldige indicatie beschut werk.");
                changes();
                return;
            }
            boolean one = given.amount().compareTo(BigDecimal.ONE) == 0;
            text.words("Op " + date + (one ? " werkte " : " werkten "))
                    .figure(working, given, 0)
                    .words((one ? " persoon" : " mensen") + place() + " met een geldige indicatie beschut werk.");
            changes();
            return;
        }
        text.words("Hoeveel mensen met een geldige indicatie beschut werk op " + date + " werkten, "
                + Phrases.whyNotShown(working.value()) + ".");
        if (jobsShareTheReason()) {
            boolean absent = working.value() instanceof Absent;
            text.words(" Hoeveel banen van 31 uur per week dat zijn, is ook " + (absent ? "niet bekend." : "geheim."));
        }
    }

    private void changes() {
        ChangeClause.add(text, content, area);
    }

    private void jobs() {
        Figure jobs = figures.figure(Indicator.BANEN_31);
        if (!(jobs.value() instanceof Given given)) {
            if (!jobsShareTheReason()) {
                text.words(" Hoeveel banen van 31 uur per week dat zijn, " + Phrases.whyNotShown(jobs.value()) + ".");
            }
            target();
            return;
        }
        if (given.amount().signum() == 0) {
            target();
            return;
        }
        boolean roughly = content.isRough(given);
        int decimals = jobs.unit().decimalsInSentences(given.amount());
        text.words(subject(roughly))
                .figure(jobs, given, decimals)
                .words(Phrases.jobs(given.amount(), decimals) + " van 31 uur per week");
        boolean remarked = roughly ? bounds() : estimatedShare();
        attainment(roughly, remarked);
    }

    /**
     * The subject of the sentence on jobs. If the number of working persons is not shown, it says who has the jobs, or that
     * there are any.
     */
    private String subject(boolean roughly) {
        String estimate = roughly ? "naar schatting " : "";
        return figures.given(Indicator.WERKZAME_PERSONEN)
                .map(persons -> Phrases.isOne(persons.amount(), 0)
                        ? " Die persoon werkt " + estimate + "evenveel uren als in "
                        : " Samen werken zij " + estimate + "evenveel uren als in ")
                .orElse(roughly ? " Naar schatting gaat het om " : " Het gaat om ");
    }

    /** Whether persons and jobs are both not shown, for the same reason: it is said once. */
    private boolean jobsShareTheReason() {
        FigureValue persons = figures.figure(Indicator.WERKZAME_PERSONEN).value();
        FigureValue jobs = figures.figure(Indicator.BANEN_31).value();
        return !(persons instanceof Given)
                && !(jobs instanceof Given)
                && Phrases.whyNotShown(persons).equals(Phrases.whyNotShown(jobs));
    }

    /** Adds how low and how high the number may be, and tells whether it did. */
    private boolean bounds() {
        Figure lower = figures.figure(Indicator.BANEN_31_ONDERGRENS);
        Figure upper = figures.figure(Indicator.BANEN_31_BOVENGRENS);
        if (lower.value() instanceof Given from && upper.value() instanceof Given to) {
            text.words(" (tussen ")
                    .figure(lower, from)
                    .words(" en ")
                    .figure(upper, to)
                    .words(")");
            return true;
        }
        return false;
    }

    /**
     * Adds the share of the target.
     *
     * @param remarked whether the sentence is long already, so that this is better a sentence of its own
     */
    private void attainment(boolean roughly, boolean remarked) {
        Figure attained = figures.figure(Indicator.REALISATIE_BANEN);
        Figure target = figures.figure(Indicator.DOELSTELLING);
        if (attained.value() instanceof Given share && target.value() instanceof Given goal) {
            text.words((remarked ? ". Dat is " : ": ") + (roughly ? "ongeveer " : ""))
                    .figure(attained, share)
                    .words("% van de doelstelling van ");
            targetAmount(target, goal);
            text.words((content.quarter().isYearEnd()
                            ? ""
                            : " voor eind " + content.quarter().year()) + ".");
            return;
        }
        text.words(".");
        if (attained.value() instanceof Hidden && target.value() instanceof Given goal) {
            text.words(" De doelstelling voor eind " + content.quarter().year() + " is ");
            targetAmount(target, goal);
            text.words(". Welk deel daarvan is gehaald, " + Phrases.whyNotShown(attained.value()) + ".");
            return;
        }
        target();
    }

    /** The target alone, if it cannot be compared with jobs. */
    private void target() {
        Figure target = figures.figure(Indicator.DOELSTELLING);
        int year = content.quarter().year();
        if (target.value() instanceof Given goal) {
            text.words(" De doelstelling voor eind " + year + " is ");
            targetAmount(target, goal);
            text.words(" van 31 uur per week.");
        } else if (target.value() instanceof Absent) {
            text.words(" Voor eind " + year + " is geen doelstelling bekend.");
        } else {
            text.words(" De doelstelling voor eind " + year + " " + Phrases.whyNotShown(target.value()) + ".");
        }
    }

    private void targetAmount(Figure target, Given goal) {
        int decimals = target.key().shownDecimals(goal.amount());
        text.figure(target, goal, decimals).words(Phrases.jobs(goal.amount(), decimals));
    }

    /** Adds of how many the hours are estimated, if they are not few, and tells whether it did. */
    private boolean estimatedShare() {
        Figure share = figures.figure(Indicator.AANDEEL_GESCHAT);
        if (share.value() instanceof Given given && given.amount().compareTo(NAMED_ESTIMATED_SHARE) > 0) {
            text.words(" (van ").figure(share, given).words("% van de werkzame personen zijn de uren geschat)");
            return true;
        }
        return false;
    }

    /** Whose people they are: they count where they live, wherever they work. */
    private String place() {
        if (area.level() == AreaLevel.LAND) {
            return "";
        }
        return area.level() == AreaLevel.GEMEENTE
                ? " uit de gemeente " + area.name()
                : " uit arbeidsmarktregio " + area.name();
    }

    /** A sentence on how many more or fewer people work than before. */
    static final class ChangeClause {

        private ChangeClause() {}

        /**
         * Adds the sentence, on the quarters that can be compared with. For the others, the table of key figures gives the reason.
         */
        static void add(Paragraph.Builder text, ReleaseContent content, Area area) {
            boolean any = false;
            for (ComparedWith with : ComparedWith.values()) {
                Change change = content.comparisons().change(FigureKey.total(area, Indicator.WERKZAME_PERSONEN), with);
                if (change.difference() instanceof Given given) {
                    text.words(any ? " en " : begin(given));
                    size(text, content, change, given);
                    text.words(" " + Phrases.thanBefore(with) + caution(content, area, with));
                    any = true;
                }
            }
            text.words(any ? "." : "");
        }

        private static String begin(Given first) {
            return Phrases.isOne(first.amount().abs(), 0) ? " Dat is er " : " Dat zijn er ";
        }

        private static void size(Paragraph.Builder text, ReleaseContent content, Change change, Given given) {
            int direction = given.amount().signum();
            if (direction == 0) {
                text.words("evenveel als");
                return;
            }
            text.change(content.quarter(), change, given.amount(), 0)
                    .words(direction > 0 ? " meer dan" : " minder dan");
        }

        private static String caution(ReleaseContent content, Area area, ComparedWith with) {
            return content.comparisons()
                            .breaksBetween(area, with.quarterFor(content.quarter()), content.quarter())
                            .isEmpty()
                    ? ""
                    : " (let op: niet goed te vergelijken, de toelichting zegt waarom)";
        }
    }
}
