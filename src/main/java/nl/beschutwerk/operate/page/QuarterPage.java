package nl.beschutwerk.operate.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.intake.rule.FindingRules;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.DeliveryHistory.CountedFindings;
import nl.beschutwerk.job.explain.DeliveryHistory.ReceivedDelivery;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.page.PageReading.QuarterState;
import nl.beschutwerk.release.ReleaseStatus;

/** The page of a quarter: its versions, its deliveries with their findings by code, its attempts with their steps. */
final class QuarterPage {

    private final Optional<Quarter> quarter;
    private final QuarterState state;

    private QuarterPage(Optional<Quarter> quarter, QuarterState state) {
        this.quarter = quarter;
        this.state = state;
    }

    static Page of(Optional<Quarter> quarter, QuarterState state, Instant now) {
        QuarterPage page = new QuarterPage(quarter, state);
        List<Section> sections = new ArrayList<>();
        if (quarter.isPresent()) {
            sections.add(page.versions());
        }
        sections.add(page.deliveries());
        if (quarter.isPresent()) {
            sections.add(page.attempts());
        }
        String name = quarter.map(Quarter::toString).orElse(QuarterAddress.UNKNOWN);
        return new Page(
                quarter.map(Quarter::toString).orElse("Deliveries that name no quarter"),
                Page.ROOT_FROM_BELOW,
                name,
                DutchTime.shown(now),
                sections);
    }

    private Section versions() {
        if (state.releases().isEmpty()) {
            return Section.of("versions", "Versions", "There is no release of this quarter.");
        }
        List<List<Cell>> rows = new ArrayList<>();
        state.releases().forEach(release -> rows.add(0, version(release)));
        return Section.of(
                "versions",
                "Versions",
                List.of("`jobs/beschutwerk status --quarter "
                        + quarter.map(Quarter::toString).orElse("") + "` says by whom, and from what."),
                List.of(new Table(
                        "versions-table",
                        "Versions, the newest first",
                        List.of(
                                "Version",
                                "State",
                                "Made",
                                "To publish from",
                                "Published",
                                "Withdrawn",
                                "Why it was made"),
                        rows)));
    }

    private static List<Cell> version(ReleaseStatus release) {
        return List.of(
                Cell.of("v" + release.release().version()),
                Cell.of(InWords.state(release)),
                Cell.moment(Optional.ofNullable(release.release().sealedAt())),
                Cell.moment(release.publishFrom()),
                Cell.moment(release.publishedAt()),
                Cell.moment(release.withdrawnAt()),
                Cell.of(release.reason().orElse("first version")));
    }

    private Section deliveries() {
        if (state.deliveries().isEmpty()) {
            return Section.of("deliveries", "Deliveries", "There is no delivery of it.");
        }
        List<String> words = new ArrayList<>();
        if (state.deliveries().size() == PageReading.SHOWN_OF_QUARTER) {
            words.add("These are the last " + PageReading.SHOWN_OF_QUARTER + ".");
        }
        List<Table> tables = new ArrayList<>();
        tables.add(SharedTables.deliveries(state.deliveries(), false));
        Map<String, String> meanings = FindingRules.all().stream()
                .collect(Collectors.toMap(rule -> rule.code().code(), FindingRule::meaning));
        state.deliveries().stream()
                .filter(delivery -> !delivery.findings().isEmpty())
                .forEach(delivery -> tables.add(findings(delivery, meanings)));
        return Section.of("deliveries", "Deliveries", words, tables);
    }

    private static Table findings(ReceivedDelivery delivery, Map<String, String> meanings) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CountedFindings counted : delivery.findings()) {
            rows.add(List.of(
                    Cell.dutch(counted.code()),
                    Cell.of(InWords.severity(counted.severity())),
                    Cell.number(InWords.number(counted.number())),
                    Cell.dutch(meanings.getOrDefault(counted.code(), "-"))));
        }
        return new Table(
                "findings-" + delivery.id(),
                "Findings in delivery " + delivery.id() + ", received " + DutchTime.shown(delivery.received()),
                List.of("Code", "Severity", "Number", "When it is found"),
                rows);
    }

    private Section attempts() {
        if (state.attempts().isEmpty()) {
            return Section.of("attempts", "Attempts", "Nobody tried to make it.");
        }
        List<String> words = new ArrayList<>();
        words.add("`jobs/beschutwerk runs --quarter "
                + quarter.map(Quarter::toString).orElse("") + "` says what each step did, and of all attempts.");
        if (state.attempts().size() == PageReading.SHOWN_OF_QUARTER) {
            words.add("These are the last " + PageReading.SHOWN_OF_QUARTER + ".");
        }
        List<Table> tables = new ArrayList<>();
        for (Attempt attempt : state.attempts()) {
            tables.add(steps(attempt, tables.size() + 1));
        }
        return Section.of("attempts", "Attempts", words, tables);
    }

    private Table steps(Attempt attempt, int number) {
        Cell ending = EndingWords.cell(attempt.ending());
        return new Table(
                "attempt-" + number,
                attempt.release() + ", begun " + DutchTime.shown(attempt.begun()) + ": " + ending.text()
                        + attempt.duration()
                                .map(time -> ", " + InWords.duration(Optional.of(time)))
                                .orElse(""),
                List.of("Step", "How it ended", "Time", "Rows, figures or files"),
                attempt.steps().stream()
                        .map(step -> List.of(
                                Cell.of(step.name()),
                                StepEnding.cell(step),
                                Cell.number(InWords.duration(step.duration())),
                                Cell.number(InWords.number(step.rows()))))
                        .toList());
    }
}
