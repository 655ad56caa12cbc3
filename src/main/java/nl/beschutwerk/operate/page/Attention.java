package nl.beschutwerk.operate.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.DeliveryHistory;
import nl.beschutwerk.job.explain.DeliveryHistory.ReceivedDelivery;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.Ending;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.page.Matter.Weight;
import nl.beschutwerk.operate.page.PageReading.State;
import nl.beschutwerk.operate.page.PlannedTasks.PlannedTask;

/** What somebody should attend to, gathered from everything that was read: what went wrong first. */
final class Attention {

    /** After so long a refusal that nothing followed is history. */
    private static final Duration REFUSAL_SHOWN = Duration.ofDays(30);

    private final State state;
    private final Instant now;

    private Attention(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static List<Matter> of(State state, Instant now) {
        return new Attention(state, now).matters();
    }

    private List<Matter> matters() {
        List<Matter> matters = new ArrayList<>();
        state.awaited()
                .mistake()
                .ifPresent(mistake -> matters.add(new Matter(
                        Weight.FAILED, null, "Reference data", "What is due and late is not known. " + mistake)));
        Set<Quarter> known = known();
        state.awaited().matters().forEach(matter -> matters.add(due(matter, known)));
        state.untold().forEach(matter -> matters.add(untold(matter)));
        addFailures(matters);
        addRefusals(matters);
        state.tasks().stream().filter(task -> task.failures() > 0).forEach(task -> matters.add(failed(task)));
        matters.sort(Comparator.comparing(Matter::weight));
        return matters;
    }

    /** The quarters that have a page. */
    private Set<Quarter> known() {
        Set<Quarter> known = new HashSet<>();
        state.releases().forEach(release -> known.add(release.release().quarter()));
        state.deliveries().forEach(delivery -> delivery.quarter().ifPresent(known::add));
        return known;
    }

    private static Matter due(DueMatter matter, Set<Quarter> known) {
        Quarter quarter = Quarter.parse(matter.subject().split(" ", 2)[0]);
        String late = matter.lateSince()
                .map(since -> "late since " + DutchTime.shown(since) + "; ")
                .orElse("");
        return new Matter(
                weight(matter),
                known.contains(quarter) ? quarter : null,
                matter.subject() + ", " + matter.kind().words(),
                late + matter.words());
    }

    private static Matter untold(DueMatter matter) {
        return new Matter(Weight.UNTOLD, null, "Messages by " + matter.subject(), matter.words());
    }

    private static Weight weight(DueMatter matter) {
        return switch (matter.kind()) {
            case MESSAGE -> Weight.UNTOLD;
            case DELIVERY -> matter.isLate() ? Weight.LATE : Weight.EXPECTED;
            case APPROVAL -> matter.isLate() ? Weight.LATE : Weight.WAITS;
            case PUBLICATION -> matter.isLate() ? Weight.LATE : Weight.EXPECTED;
        };
    }

    /** Of each quarter the last attempt counts, if nothing was sealed after it and none is at work. */
    private void addFailures(List<Matter> matters) {
        Set<String> seen = new HashSet<>();
        for (Attempt attempt : state.attempts()) {
            String quarter = attempt.quarter();
            if (seen.add(quarter)) {
                Ending ending = attempt.ending();
                if (EndingWords.isFailure(ending)) {
                    matters.add(new Matter(
                            Weight.FAILED,
                            Quarter.parse(quarter),
                            attempt.release(),
                            "the last attempt, of " + DutchTime.shown(attempt.begun()) + ", "
                                    + EndingWords.inSentence(ending) + ". jobs/beschutwerk runs --quarter " + quarter
                                    + " and the log say why"));
                }
            }
        }
    }

    /** Of each quarter the last delivery counts. */
    private void addRefusals(List<Matter> matters) {
        Set<Optional<Quarter>> seen = new HashSet<>();
        for (ReceivedDelivery delivery : state.deliveries()) {
            if (seen.add(delivery.quarter())
                    && delivery.state() == DeliveryHistory.State.REFUSED
                    && delivery.received().isAfter(now.minus(REFUSAL_SHOWN))) {
                matters.add(
                        new Matter(
                                Weight.REFUSED,
                                delivery.quarter().orElse(null),
                                delivery.quarter().map(Quarter::toString).orElse("A delivery without a quarter"),
                                "the delivery of " + DutchTime.shown(delivery.received())
                                        + " was refused; send its findings to the deliverer by a secure way, and ask for another"));
            }
        }
    }

    private static Matter failed(PlannedTask task) {
        return new Matter(
                Weight.FAILED,
                null,
                "Task " + task.name(),
                "failed " + (task.failures() == 1 ? "once" : task.failures() + " times in a row")
                        + task.lastFailure()
                                .map(last -> ", the last time at " + DutchTime.shown(last))
                                .orElse("")
                        + ", and is tried again at " + DutchTime.shown(task.next())
                        + "; what serve printed says why");
    }
}
