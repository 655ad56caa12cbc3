package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding.Rank;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.text.HeadlineSentences;

/** How it stands: people, the jobs they come to, the target, what is lacking, and since a year. */
final class StandingSection {

    private static final String ID = "stand";

    private final AreaView view;
    private final Words words;
    private final List<Shown> text = new ArrayList<>();

    private StandingSection(AreaView view) {
        this.view = view;
        this.words = view.words();
    }

    static Optional<Section> of(AreaView view) {
        return Optional.of(new StandingSection(view).section());
    }

    private Section section() {
        persons();
        jobs();
        target();
        sinceAYear();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(text, true));
        place().ifPresent(blocks::add);
        return new Section(ID, "", blocks);
    }

    private void say(String key, Object... about) {
        if (!text.isEmpty()) {
            text.add(Shown.words(" "));
        }
        text.addAll(words.phrase("standing." + key, about));
    }

    private void persons() {
        Figure working = view.figure(Indicator.WERKZAME_PERSONEN);
        String place = view.labels().peopleOf(view.area());
        if (!(working.value() instanceof Given given)) {
            why("persons", working, view.date(), place);
        } else if (given.amount().signum() == 0) {
            say("persons.nobody", view.date(), place);
        } else {
            say("persons", view.date(), place, view.showing().size(working, given), given.amount());
        }
    }

    /** Says why there is no amount: it is hidden, or absent for a reason. */
    private void why(String subject, Figure figure, Object... about) {
        if (figure.value() instanceof Absent absent) {
            Object[] all = new Object[about.length + 1];
            System.arraycopy(about, 0, all, 0, about.length);
            all[about.length] = view.labels().reason(absent.reason());
            say(subject + ".absent", all);
        } else {
            say(subject + ".hidden", about);
        }
    }

    private void jobs() {
        Figure jobs = view.figure(Indicator.BANEN_31);
        if (!(jobs.value() instanceof Given given)) {
            why("jobs", jobs);
            return;
        }
        if (given.amount().signum() == 0) {
            return;
        }
        String whose = view.given(Indicator.WERKZAME_PERSONEN)
                .map(persons -> persons.amount().compareTo(BigDecimal.ONE) == 0 ? ".one" : "")
                .orElse(".alone");
        say(
                "jobs" + whose + (view.content().isRough(given) ? ".roughly" : ""),
                view.showing().size(jobs, given),
                shownAmount(jobs, given));
        if (view.content().isRough(given)) {
            bounds();
        } else {
            estimatedShare();
        }
    }

    /** Of how many the hours are estimated, if they are not few. */
    private void estimatedShare() {
        Figure share = view.figure(Indicator.AANDEEL_GESCHAT);
        if (share.value() instanceof Given given
                && given.amount().compareTo(HeadlineSentences.NAMED_ESTIMATED_SHARE) > 0) {
            say("jobs.estimated", view.showing().size(share, given));
        }
    }

    /** How few and how many jobs a rough estimate may stand for, where both are known. */
    private void bounds() {
        Figure lower = view.figure(Indicator.BANEN_31_ONDERGRENS);
        Figure upper = view.figure(Indicator.BANEN_31_BOVENGRENS);
        if (lower.value() instanceof Given least && upper.value() instanceof Given most) {
            say("jobs.bounds", view.showing().size(lower, least), view.showing().size(upper, most));
        }
    }

    private void target() {
        Figure target = view.figure(Indicator.DOELSTELLING);
        Figure share = view.figure(Indicator.REALISATIE_BANEN);
        String year = String.valueOf(view.content().quarter().year());
        if (!(target.value() instanceof Given goal)) {
            if (target.value() instanceof Absent absent && absent.reason() == AbsenceReason.GEEN_DOELSTELLING) {
                say("target.unknown", year);
            } else {
                why("target", target, year);
            }
            return;
        }
        if (share.value() instanceof Given given) {
            say(
                    view.content().isRough(given) ? "attained.roughly" : "attained",
                    year,
                    view.showing().size(target, goal),
                    shownAmount(target, goal),
                    view.showing().size(share, given));
            gap();
            path();
            if (view.content().quarter().isFirstOfYear()) {
                say("first_quarter");
            }
        } else {
            say("target", year, view.showing().size(target, goal), shownAmount(target, goal));
        }
    }

    private void gap() {
        Figure gap = view.figure(Indicator.VERSCHIL_BANEN);
        if (gap.value() instanceof Given given) {
            BigDecimal shown = shownAmount(gap, given);
            if (shown.signum() == 0 && given.amount().signum() != 0) {
                return;
            }
            String key = shown.signum() < 0 ? "gap.less" : shown.signum() == 0 ? "gap.none" : "gap.more";
            say(
                    key + (view.content().isRough(given) ? ".roughly" : ""),
                    view.showing().size(gap, given),
                    shown.abs());
            if (isRoundedApart(shown)) {
                say("rounded");
            }
        }
    }

    /** Whether the difference is another one than that of the jobs and the target as they are shown with it. */
    private boolean isRoundedApart(BigDecimal difference) {
        Figure jobs = view.figure(Indicator.BANEN_31);
        Figure target = view.figure(Indicator.DOELSTELLING);
        return jobs.value() instanceof Given made
                && target.value() instanceof Given goal
                && shownAmount(jobs, made).subtract(shownAmount(target, goal)).compareTo(difference) != 0;
    }

    /** Whether there are as many jobs as there should be at the reference date; at the end of the year the target says it. */
    private void path() {
        Figure gap = view.figure(Indicator.VERSCHIL_PAD);
        if (!view.content().quarter().isYearEnd() && gap.value() instanceof Given given) {
            BigDecimal shown = shownAmount(gap, given);
            if (shown.signum() != 0) {
                say(
                        shown.signum() < 0 ? "path.less" : "path.more",
                        view.showing().size(gap, given),
                        shown.abs(),
                        view.roughly(gap));
            }
        }
    }

    private void sinceAYear() {
        Change change = view.sinceAYear(view.figure(Indicator.WERKZAME_PERSONEN));
        if (change.difference() instanceof Given given) {
            String key =
                    given.amount().signum() > 0 ? "year.more" : given.amount().signum() < 0 ? "year.less" : "year.same";
            say(
                    key,
                    view.showing().sizeOfChange(view.content().quarter(), change, given),
                    given.amount().abs());
            if (view.breaksWithinAYear()) {
                say("year.break");
            }
        } else if (change.difference() instanceof Absent) {
            // Where the number of now is missing, nothing is said of a year ago: that one may be known.
            if (!(view.figure(Indicator.WERKZAME_PERSONEN).value() instanceof Absent)) {
                say("year.absent");
            }
        } else {
            say("year.hidden");
        }
    }

    /** The place of a region among the regions, if it has one. */
    private Optional<Block> place() {
        Optional<Rank> rank = view.content().comparisons().rank(view.area()).filter(known -> known.ranked() > 1);
        if (view.area().level() != AreaLevel.ARBEIDSMARKTREGIO || rank.isEmpty()) {
            return Optional.empty();
        }
        boolean all = rank.get().ranked()
                == view.content().figures().areas(AreaLevel.ARBEIDSMARKTREGIO).size();
        List<Shown> sentences = new ArrayList<>(words.phrase(
                all ? "standing.place" : "standing.place.visible",
                rank(RankNumber.PLAATS),
                rank(RankNumber.GERANGSCHIKT)));
        AreaView country = view.of(Area.NEDERLAND);
        if (country.given(Indicator.REALISATIE_BANEN).isPresent()) {
            sentences.add(Shown.words(" "));
            sentences.addAll(words.phrase(
                    "standing.place.country",
                    country.shown(Indicator.REALISATIE_BANEN),
                    country.roughly(country.figure(Indicator.REALISATIE_BANEN))));
        }
        return Optional.of(Block.Text.plain(sentences));
    }

    private Shown rank(RankNumber number) {
        return view.showing()
                .rank(
                        view.content().quarter(),
                        view.area(),
                        number,
                        view.content().comparisons().rank(view.area()))
                .orElseThrow();
    }

    private BigDecimal shownAmount(Figure figure, Given given) {
        return view.showing().rounded(figure.key(), given.amount());
    }
}
