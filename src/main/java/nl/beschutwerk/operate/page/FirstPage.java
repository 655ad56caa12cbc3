package nl.beschutwerk.operate.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.page.PageReading.State;
import nl.beschutwerk.operate.page.PlannedTasks.PlannedTask;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.release.ReleaseStatus;

/** The first page: what needs attention, what runs, and what was done and told. */
final class FirstPage {

    /** Four quarters a year: five years. */
    private static final int QUARTERS = 20;

    private final State state;
    private final WebContext context;
    private final Instant now;

    private FirstPage(State state, WebContext context, Instant now) {
        this.state = state;
        this.context = context;
        this.now = now;
    }

    static Page of(State state, WebContext context, Instant now) {
        FirstPage page = new FirstPage(state, context, now);
        return new Page(
                "The state of the work",
                Page.ROOT,
                Page.ROOT,
                DutchTime.shown(now),
                List.of(
                        page.attention(),
                        page.running(),
                        page.quarters(),
                        page.deliveries(),
                        page.attempts(),
                        TellingSection.of(state.messages(), context, now),
                        page.tasks()));
    }

    private Section attention() {
        List<Matter> matters = Attention.of(state, now);
        return new Section(
                "attention",
                "What needs attention",
                matters.isEmpty()
                        ? List.of("Nothing failed, nothing is late, and nothing waits for you.")
                        : List.of("`jobs/beschutwerk due` says what is due and late too."),
                matters,
                List.of());
    }

    private Section running() {
        if (state.running().isEmpty()) {
            return Section.of("running", "What runs now", "No quarter is being made now.");
        }
        List<List<Cell>> rows = state.running().stream().map(this::running).toList();
        return Section.of(
                "running",
                "What runs now",
                List.of(),
                List.of(new Table(
                        "running-table",
                        "Quarters that are being made",
                        List.of("Release", "For", "Step", "How far it is", "Expected end of the step", "Last sign"),
                        rows)));
    }

    private List<Cell> running(RunningAttempt attempt) {
        return List.of(
                Cell.link(attempt.release(), QuarterAddress.fromFirst(attempt.quarter())),
                Cell.of(
                        attempt.mode().equals("release")
                                ? "a release"
                                : attempt.mode().replace("dry-run", "a dry run")),
                Cell.of(attempt.step().orElse("between two steps")),
                Cell.of(attempt.inWords(now)),
                Cell.of(attempt.expectedEnd()
                        .map(DutchTime::shown)
                        .map(end -> "about " + end)
                        .orElse("not known")),
                Cell.moment(attempt.lastSign()));
    }

    private Section quarters() {
        List<Quarter> quarters = state.releases().stream()
                .map(release -> release.release().quarter())
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        if (quarters.isEmpty()) {
            return Section.of("quarters", "Quarters", "There are no releases yet.");
        }
        return Section.of(
                "quarters",
                "Quarters",
                quarters.size() > QUARTERS
                        ? List.of("These are the newest " + QUARTERS + "; `jobs/beschutwerk status` shows all.")
                        : List.of(),
                List.of(new Table(
                        "quarters-table",
                        "Quarters with a release, the newest first",
                        List.of("Quarter", "Newest version", "State", "Made", "Published", "Version that is published"),
                        quarters.stream().limit(QUARTERS).map(this::quarter).toList())));
    }

    private List<Cell> quarter(Quarter quarter) {
        List<ReleaseStatus> versions = state.releases().stream()
                .filter(release -> release.release().quarter().equals(quarter))
                .toList();
        ReleaseStatus newest = versions.get(versions.size() - 1);
        Optional<ReleaseStatus> published =
                versions.stream().filter(ReleaseStatus::isPublished).findFirst();
        return List.of(
                Cell.link(quarter.toString(), QuarterAddress.fromFirst(quarter)),
                Cell.of("v" + newest.release().version()),
                Cell.of(InWords.state(newest)),
                Cell.moment(Optional.ofNullable(newest.release().sealedAt())),
                Cell.moment(newest.publishedAt()),
                Cell.of(published
                        .map(release -> "v" + release.release().version())
                        .orElse("none")));
    }

    private Section deliveries() {
        if (state.deliveries().isEmpty()) {
            return Section.of("deliveries", "Deliveries", "No delivery was received yet.");
        }
        List<String> words = new ArrayList<>();
        words.add("The page of a quarter says what the findings are.");
        if (state.deliveries().size() == PageReading.SHOWN) {
            words.add("These are the last " + PageReading.SHOWN + ".");
        }
        return Section.of(
                "deliveries", "Deliveries", words, List.of(SharedTables.deliveries(state.deliveries(), true)));
    }

    private Section attempts() {
        if (state.attempts().isEmpty()) {
            return Section.of("attempts", "Attempts", "No release was begun yet.");
        }
        List<List<Cell>> rows = state.attempts().stream()
                .map(attempt -> List.of(
                        Cell.moment(attempt.begun()),
                        Cell.link(attempt.release(), "quarter/" + attempt.quarter() + "#attempts"),
                        EndingWords.cell(attempt.ending()),
                        Cell.number(InWords.duration(attempt.duration()))))
                .toList();
        return Section.of(
                "attempts",
                "Attempts",
                List.of(
                        rows.size() == PageReading.SHOWN
                                ? "These are the last " + PageReading.SHOWN + "; `jobs/beschutwerk runs` shows all."
                                : "The page of a quarter shows their steps."),
                List.of(new Table(
                        "attempts-table",
                        "Attempts to make a release, the newest first",
                        List.of("Begun", "Release", "How it ended", "Time"),
                        rows)));
    }

    private Section tasks() {
        if (state.tasks().isEmpty()) {
            return Section.of("tasks", "What serve does next", "Every task is off.");
        }
        return Section.of(
                "tasks",
                "What serve does next",
                List.of("The inbox is " + context.inbox() + ", and releases are in " + context.releases() + "."),
                List.of(new Table(
                        "tasks-table",
                        "Tasks, in the order in which they are due",
                        List.of("Task", "Next", "Last done", "Last failed"),
                        state.tasks().stream().map(FirstPage::task).toList())));
    }

    private static List<Cell> task(PlannedTask task) {
        String failed = InWords.moment(task.lastFailure());
        return List.of(
                Cell.of(task.name()),
                task.atWork() ? Cell.of("at work") : Cell.moment(task.next()),
                Cell.moment(task.lastSuccess()),
                task.failures() > 0 ? Cell.wrong(failed) : Cell.moment(task.lastFailure()));
    }
}
